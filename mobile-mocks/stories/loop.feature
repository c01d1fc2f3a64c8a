Feature: Orders and referrals are seen through
  Background:
    Given Maria is Dana's patient
    And Mina treats Maria

  Scenario: Meals, from the order to the door
    When Dana orders MEALS for Maria because "Cannot stand at the stove"
    Then it is done
    When Dana records the order as SENT
    And Dana records the order as ACCEPTED
    And Dana records the order as SCHEDULED
    And Dana records the order as DELIVERED
    Then it is done

  Scenario: Equipment is signed before it is sent
    When Dana orders EQUIPMENT for Maria because "Fell twice, unsteady"
    And Dana records the order as SENT
    Then it is refused as INVALID
    When Mina signs the order
    Then it is done

  Scenario: A delivery that failed
    When Dana orders MEALS for Maria because "Cannot stand at the stove"
    And Dana records the order as SENT
    And Dana records the order as FAILED because "They do not come to her street"
    Then it is done

  Scenario: Food help, until the note is back
    When Dana sends Maria to COMMUNITY help because "The food does not last the month"
    And Dana hears of the referral: RECEIVED
    And Dana hears of the referral: ACCEPTED
    And Dana hears of the referral: SCHEDULED
    And Dana hears of the referral: SEEN
    Then it is done

  Scenario: They cannot take her
    When Dana sends Maria to COMMUNITY help because "The food does not last the month"
    And Dana hears of the referral: REJECTED because "Nobody from outside the county"
    Then it is done

  Scenario: A loop does not jump
    When Dana sends Maria to SPECIALTY help because "Breathless on the stairs"
    And Dana hears of the referral: NOTE_RECEIVED
    Then it is refused as INVALID
