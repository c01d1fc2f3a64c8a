Feature: What changes in a patient
  Background:
    Given Maria is Dana's patient
    And Mina treats Maria

  Scenario: A new diagnosis is on everybody's chart
    When Mina records that Maria has heart failure because "Ejection fraction 30 percent"
    Then it is done
    And Maria's chart shows heart failure for Dana

  Scenario: What is over is over
    Given Mina records that Maria has pneumonia
    When Mina records that it is resolved
    Then it is done

  Scenario: Two people end one condition
    Given Mina records that Maria has pneumonia
    And Mina records that it is resolved
    When Mina records that it is resolved
    Then it is refused as REVISION_CONFLICT

  Scenario: Who does not treat her sees nothing
    Given Omar is a second case manager
    When Mina records that Maria has heart failure
    Then there is no such patient for Omar: Maria

  Scenario: A measurement at the kitchen table
    Given Luis visits Maria
    When Luis measures Maria's weight as 180 [lb_av]
    Then it is done
    And Maria's chart shows weight for Dana

  Scenario: Visit staff record no diagnoses
    Given Luis visits Maria
    When Luis records that Maria has asthma
    Then it is refused as NOT_PERMITTED

  Scenario: The supervisor sees what her people see
    When Mina records that Maria has diabetes
    Then Maria's chart shows diabetes for Ruth
