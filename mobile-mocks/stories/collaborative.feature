Feature: Treat to target
  Collaborative care as IMPACT describes it (Unützer 2002): symptoms are measured, and the treatment is changed until the target
  is reached. Times are New York's; January 5 is a Monday.

  Background:
    Given it is 2026-01-05 09:00
    And Maria is Dana's patient since long ago
    And Mina has treated Maria since long ago
    And Okafor is a psychiatric consultant
    And Dana's phone loses its connection
    When Dana enrolls Maria in collaborative care with Mina and Okafor, who consents by word
    Then it is done

  Scenario: The whole course, each turn on its day
    Then the registry says of Maria that the state is unknown
    When Dana measures 18 with Maria
    Then the registry says of Maria that she is IN_TREATMENT
    When Dana speaks to Maria in collaborative care
    Then it is done
    And Maria is to be spoken to by 2026-01-19
    Given it is 2026-02-02 09:00
    When Dana measures 16 with Maria
    Then the registry says of Maria that she is NOT_IMPROVING
    And Maria is in Okafor's review for SMALL_CHANGE
    Given it is 2026-03-02 09:00
    When Dana measures 15 with Maria
    Then the registry says of Maria that she is NOT_IMPROVING
    And Maria is in Okafor's review for NOT_IMPROVED_BY_WEEK_8, SMALL_CHANGE
    When Okafor recommends MEDICATION for Maria: "Sertraline 100 mg"
    Then it is done
    And nobody is in Okafor's review
    And Mina's worklist shows "See an open matter through"
    When Mina answers it as ACCEPTED
    Then it is done
    When Mina writes down the step MEDICATION_CHANGE of Maria: "Sertraline 100 mg"
    Then it is done
    When Mina answers it as DONE
    Then it is done
    And Mina's worklist does not show "See an open matter through"
    Given it is 2026-03-30 09:00
    When Dana measures 8 with Maria
    Then the registry says of Maria that she is RESPONSE
    And nobody is in Okafor's review
    Given it is 2026-05-25 09:00
    When Dana measures 4 with Maria
    Then the registry says of Maria that she is REMISSION
    And the turns of Maria are IN_TREATMENT 2026-01-05, NOT_IMPROVING 2026-02-02, RESPONSE 2026-03-30, REMISSION 2026-05-25
    And Dana's phone has heard that Maria came to IN_TREATMENT, NOT_IMPROVING, RESPONSE, REMISSION
    When Dana graduates Maria
    Then it is refused as INVALID
    When Dana writes the relapse prevention plan of Maria
    Then it is done
    When Dana graduates Maria
    Then it is done
    And Okafor sees Maria no more

  Scenario: Week 8 comes, and nobody has measured
    When Dana measures 18 with Maria
    Given it is 2026-03-01 12:00
    Then the registry says of Maria that she is IN_TREATMENT
    Given it is 2026-03-02 03:00
    Then the registry says of Maria that she is NOT_IMPROVING
    And Maria is in Okafor's review for NOT_IMPROVED_BY_WEEK_8
    And Dana's phone has heard that Maria came to IN_TREATMENT, NOT_IMPROVING
    And Dana hears of a change of condition of Maria: "Depression treatment does not work"

  Scenario: Who was reviewed comes back after a week
    When Dana measures 21 with Maria
    Then Maria is in Okafor's review for HIGH_SCORE
    When Okafor recommends CONTINUE for Maria: "Too early to tell"
    Then nobody is in Okafor's review
    Given it is 2026-01-11 09:00
    Then nobody is in Okafor's review
    Given it is 2026-01-12 09:00
    Then Maria is in Okafor's review for HIGH_SCORE

  Scenario: Nobody answers the consultant
    When Dana measures 21 with Maria
    And Okafor recommends MEDICATION for Maria: "Sertraline 50 mg"
    Given it is 2026-01-12 23:00
    Then Dana's worklist does not show "See an open matter through"
    Given it is 2026-01-13 03:00
    Then Dana's worklist shows "See an open matter through"
    When Mina answers it as DECLINED: "She does not want a medicine"
    Then it is done
    And Dana's worklist does not show "See an open matter through"

  Scenario: A relapse opens it again
    When Dana measures 18 with Maria
    And Dana writes the relapse prevention plan of Maria
    Given it is 2026-03-30 09:00
    When Dana measures 3 with Maria
    And Dana graduates Maria
    Then it is done
    Given it is 2026-06-29 09:00
    When Dana measures 12 with Maria
    Then the registry says of Maria that she is RELAPSE
    And Maria is in Okafor's review for RELAPSE

  Scenario: Consent that is denied
    Given Teresa is Dana's patient since long ago
    And Mina has treated Teresa since long ago
    And Teresa has denied that others see her mental health
    When Dana enrolls Teresa in collaborative care with Mina and Okafor, who consents by word
    Then it is refused as CONSENT_DENIED
