Feature: When something goes wrong
  Background:
    Given Maria is Dana's patient
    And Mina treats Maria
    And Luis visits Maria

  Scenario: She cannot pay for her pills
    When Mina records that Maria has a medicine that she cannot pay for
    Then it is done
    And 1 change "Medication not affordable" is open on Maria for Dana
    And Dana's worklist shows "Medication not affordable" 1 time

  Scenario: A medicine does not help
    When Mina records that Maria has a medicine that does not help
    Then 1 change "Medication failed" is open on Maria for Dana
    And Dana's worklist shows "Medication failed" 1 time

  Scenario: She has lost her flat
    When Mina records that Maria has homelessness
    Then 1 change "Housing lost" is open on Maria for Dana
    When Dana completes "Housing lost": "Shelter for tonight, county housing on Monday"
    Then it is done
    And Dana's worklist does not show "Housing lost"

  Scenario: Nobody opens
    Given Luis books a visit with Maria in 1 hours
    When nobody opens when Luis comes
    Then it is done
    And 1 change "Missed visit" is open on Maria for Dana
    And Dana's worklist shows "Missed visit" 1 time

  Scenario: A word about death is somebody's work the same day
    When Luis begins the phq-9 with Maria
    And Luis submits the answers 1,1,0,0,0,0,0,0,2
    Then 1 safety task is opened at once

  Scenario: A referral that nobody answers
    When Dana sends Maria to SPECIALTY help because "Breathless on the stairs"
    Then it is done
    And Dana's worklist does not show "whether it has come"
    When 30 days pass and nobody answers
    And 31 days pass and nobody answers
    Then Dana's worklist shows "whether it has come" 1 time
    When Dana hears of the referral: REJECTED because "No cardiologist takes her insurance"
    Then it is done
    And Dana's worklist does not show "whether it has come"
    When 60 days pass and nobody answers
    Then Dana's worklist shows "somebody else who takes it on" 1 time
    When Dana hears of the referral: CLOSED because "Seen by her own doctor instead"
    Then it is done
    And Dana's worklist does not show "somebody else who takes it on"

  Scenario: The meals did not come, and are sent again
    When Dana orders MEALS for Maria because "Cannot stand at the stove"
    And Dana records the order as SENT
    And Dana records the order as FAILED because "They do not come to her street"
    And 10 days pass and nobody answers
    Then Dana's worklist shows "why it failed" 1 time
    When Dana records the order as SENT
    Then it is done
    And Dana's worklist does not show "why it failed"

  Scenario: Dana is away, and her work is not left
    Given Omar is a second case manager
    And Dana plans "Ask about the scale" for Maria, due in 24 hours
    And Omar's worklist does not show "scale"
    When Omar covers for Dana from now on
    Then Omar's worklist shows "scale" 1 time
    When Omar completes "scale": "She has one now"
    Then it is done
    And Omar's worklist does not show "scale"
