Feature: Plans that somebody must approve
  Background:
    Given Maria is Dana's patient
    And Maria is enrolled by Dana
    And Dana begins a care plan for Maria in the program complex-care

  Scenario: The nurse first, then the supervisor
    When Dana approves Maria's plan
    Then Maria's plan is AWAITED for Dana
    When Ruth approves Maria's plan
    Then it is done
    And Maria's plan is APPROVED for Dana

  Scenario: The supervisor cannot be first
    When Ruth approves Maria's plan
    Then it is refused as NOT_PERMITTED

  Scenario: A plan comes back
    When Dana approves Maria's plan
    And Ruth gives Maria's plan back: "No goal about the stairs"
    Then it is done
    And Maria's plan is RETURNED for Dana

  Scenario: A changed plan wants approval anew
    Given Dana approves Maria's plan
    And Ruth approves Maria's plan
    When Dana adds the barrier "No bus on Sundays" for Maria
    Then Maria's plan is DRAFT for Dana
