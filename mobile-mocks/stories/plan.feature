Feature: One living care plan
  Everybody who treats Maria reads the same plan, and nobody's words are lost.

  Background:
    Given Maria is Dana's patient
    And Mina treats Maria
    And Luis visits Maria
    And Maria is enrolled by Dana
    And Dana begins a care plan for Maria

  Scenario: A goal in the patient's own words
    When Dana adds the goal "Weight within 2 lb", in Maria's words "I want to tie my own shoes"
    Then it is done
    And the goal "Weight" of Maria has the patientWords "I want to tie my own shoes" for Mina

  Scenario: Two editors on one goal, different fields
    Given Dana adds the goal "Walk daily", in Maria's words "To church"
    And Dana opens Maria's care plan
    And Mina opens Maria's care plan
    When Dana changes the description of the goal "Walk daily" of Maria to "Walk twice a day"
    And Mina changes the patientWords of the goal "Walk daily" of Maria to "To church and back"
    Then it is done
    And the goal "Walk twice" of Maria has the patientWords "To church and back" for Dana

  Scenario: Two editors on one field
    Given Dana adds the goal "Walk daily", in Maria's words "To church"
    And Dana opens Maria's care plan
    And Mina opens Maria's care plan
    When Dana changes the description of the goal "Walk daily" of Maria to "Walk twice a day"
    And Mina changes the description of the goal "Walk daily" of Maria to "Swim"
    Then it is refused as REVISION_CONFLICT
    And both values are shown: yours "Swim", theirs "Walk twice a day"
    And the goal "Walk twice" of Maria has the description "Walk twice a day" for Mina

  Scenario: Two editors who want the same
    Given Dana adds the goal "Walk daily", in Maria's words "To church"
    And Dana opens Maria's care plan
    And Mina opens Maria's care plan
    When Dana changes the description of the goal "Walk daily" of Maria to "Walk twice a day"
    And Mina changes the description of the goal "Walk daily" of Maria to "Walk twice a day"
    Then it is done

  Scenario: Notes from two people are both kept
    Given Dana adds the goal "Walk daily", in Maria's words "To church"
    When Dana notes "Walked to the corner" on the goal "Walk daily" of Maria
    And Luis notes "Walked to the shop" on the goal "Walk daily" of Maria
    Then it is done
    And the goal "Walk daily" of Maria has 2 notes for Mina

  Scenario: A barrier is overcome
    Given Dana adds the barrier "No bus on Sundays" for Maria
    When Dana overcomes the barrier "No bus" of Maria: "A neighbour drives"
    Then it is done
    And the history of Maria's plan says "A neighbour drives" to Mina

  Scenario: What was done is in the history
    When Dana adds the intervention "Weigh together on the phone" for Maria
    Then the history of Maria's plan says "Weigh together on the phone" to Mina

  Scenario: The patient agrees, and it is pinned to what she read
    Given Dana adds the goal "Walk daily", in Maria's words "To church"
    When Maria agrees to the plan, and Dana hears it
    Then it is done

  Scenario: A provider signs off
    When Mina signs off Maria's plan
    Then it is done

  Scenario: Visit staff read the plan and change nothing
    When Luis adds the intervention "Sweep the stairs" for Maria
    Then it is refused as NOT_PERMITTED

  Scenario: One plan at a time
    When Dana begins a care plan for Maria
    Then it is refused as ALREADY_DONE

  Scenario: A closed plan is changed by nobody
    Given Dana opens Maria's care plan
    And Dana closes Maria's plan because "All goals reached"
    Then it is done
    And Maria has no care plan for Dana

  Scenario: After a plan was closed another one begins
    Given Dana closes Maria's plan because "Another hospital stay"
    When Dana begins a care plan for Maria
    Then it is done

