Feature: At the kitchen table
  A visit after a heart attack, tap by tap.

  Background:
    Given Maria is Dana's patient
    And Dana books Luis for a POST_DISCHARGE visit of Maria in 1 hour
    Then it is done

  Scenario: What is found there reaches who manages the case
    Given 1 hour passes
    When Luis checks in at Maria's door
    Then it is done
    And the planned visit of Maria is ARRIVED for Dana
    When Luis finds oxygen of 97 % and new-confusion
    Then it is done
    And Maria has an observation "Oxygen saturation" for Dana
    And 1 change "Red flag at a home visit" is open on Maria for Dana
    Given 1 hour passes
    When Luis notes "Her daughter helps with the pills"
    And Maria signs, and Luis signs
    And Luis checks out
    Then it is done
    And the planned visit of Maria is FULFILLED for Dana
    And nothing is flagged on the visit

  Scenario: She cannot sign, and a supervisor has a look
    Given 1 hour passes
    When Luis checks in at Maria's door
    Given 1 hour passes
    When Luis checks out
    Then it is done
    And the visit is flagged client_signature_missing
    And Ruth is to review the visit
    When Luis accepts the flag client_signature_missing
    Then it is refused as NOT_PERMITTED
    When Ruth accepts the flag client_signature_missing
    Then it is done
    And Ruth is not to review the visit

  Scenario: The door stays shut
    Given 1 hour passes
    When Luis checks in at Maria's door
    And Luis leaves a shut door because "Nobody opened"
    Then it is done
    And the planned visit of Maria is BOOKED for Dana

  Scenario: Nothing is heard of a visit
    Given 13 hours pass
    Then Dana's worklist does not show "Find out what became"
    Given 2 hours pass
    Then Dana's worklist shows "Find out what became" 1 time
    When the outcome is recorded by Dana as NOSHOW because NOBODY_HOME
    Then it is done
    And 1 change "Missed visit" is open on Maria for Dana
    Given 1 hour passes
    Then Dana's worklist does not show "Find out what became"
