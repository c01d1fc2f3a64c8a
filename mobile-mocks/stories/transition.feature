Feature: From the hospital home
  A heart attack, told by the hospital's messages. Times are New York's; March 2 is a Monday.

  Background:
    Given it is 2026-03-02 09:00
    And Maria is Dana's patient, known to the hospital as 4711
    And the hospital tells at 2026-03-02 09:00 that Maria came under OBSERVATION
    And the hospital tells at 2026-03-03 08:00 that Maria became an INPATIENT
    And the hospital tells at 2026-03-06 11:00 that Maria left for 03
    And the nursing facility tells at 2026-03-06 13:00 that Maria came
    And the nursing facility tells at 2026-03-12 14:00 that Maria left for 01

  Scenario: Readmission avoided
    Given it is 2026-03-12 15:00
    Then Maria was in OBSERVATION, INPATIENT, SNF, HOME for Dana
    And the handoffs of Maria for Dana are ADMISSION, TO_FACILITY, TO_HOME
    And the clock CALL of Maria is RUNNING for Dana
    And the clock CONTACT of Maria is RUNNING for Dana
    Given it is 2026-03-13 10:00
    When Dana reaches Maria by PHONE_CALL
    Then it is done
    And the clock CALL of Maria is MET for Dana
    And the clock CONTACT of Maria is MET for Dana
    When Dana plans MEDICATION_REVIEW "Metoprolol stands in both lists" for Maria
    And Dana settles medications, discharge-summary, pending-results of the TO_HOME handoff of Maria: "Metoprolol once, by St. Mary's"
    Then it is done
    When Dana books a HOME_VISIT of Maria at 2026-03-18 09:00
    Then it is done
    When Dana settles follow-up, red-flags, caregiver of the TO_HOME handoff of Maria: "Daughter was there; she told the signs back"
    And Dana sends the TO_HOME handoff of Maria
    Then it is done
    And Dana's worklist shows "Read and acknowledge the handoff"
    When Dana acknowledges the TO_HOME handoff of Maria
    Then it is done
    And Dana's worklist does not show "Read and acknowledge the handoff"
    Given it is 2026-03-18 10:00
    When Dana completes "Metoprolol stands in both lists": "Dr. Chen stopped the second one"
    Then it is done
    When Dana records the visit as FULFILLED
    Then it is done
    And the clock VISIT_WITHIN_7_DAYS of Maria is MET for Dana
    And the clock RECONCILIATION of Maria is MET for Dana
    Given it is 2026-04-13 09:00
    Then the clock PERIOD of Maria is MET for Dana
    And Dana's worklist does not show "after the discharge"
    And Ruth's worklist does not show "after the discharge"

  Scenario: Nobody acts, and every clock escalates
    Given it is 2026-03-13 15:00
    Then Dana's worklist shows "Call again"
    And Ruth's worklist does not show "See that somebody calls"
    Given it is 2026-03-16 12:30
    Then Ruth's worklist shows "See that somebody calls"
    And the clock CALL of Maria is MISSED for Dana
    And the clock CONTACT of Maria is RUNNING for Dana
    Given it is 2026-03-17 09:00
    Then the clock CONTACT of Maria is MISSED for Dana
    And Dana's worklist shows "Book the visit after the discharge"
    Given it is 2026-03-18 09:00
    Then Dana's worklist shows "Chase what is missing in the handoff" 3 times
    Given it is 2026-03-20 09:00
    Then the clock VISIT_WITHIN_7_DAYS of Maria is MISSED for Dana
    Given it is 2026-03-27 09:00
    Then the clock VISIT_WITHIN_14_DAYS of Maria is MISSED for Dana
    And the clock RECONCILIATION of Maria is MISSED for Dana
    Given the hospital tells at 2026-03-29 03:00 that Maria became an INPATIENT
    And it is 2026-03-29 08:00
    Then the clock PERIOD of Maria is STOPPED for Dana
    And Dana's worklist does not show "Call again"
    And Ruth's worklist does not show "See that somebody calls"

  Scenario: A discharge that was taken back takes its work along
    Given it is 2026-03-13 15:00
    Then Dana's worklist shows "Call again"
    When the nursing facility tells at 2026-03-13 16:00 that Maria did not leave
    And it is 2026-03-13 16:10
    Then Dana's worklist does not show "Call again"
    And the handoffs of Maria for Dana are ADMISSION, TO_FACILITY
    And Maria was in OBSERVATION, INPATIENT, SNF for Dana

  Scenario: The receiver asks back
    Given it is 2026-03-12 15:00
    When Dana sends the TO_HOME handoff of Maria
    And Dana asks back about the TO_HOME handoff of Maria: "Who follows the pending troponin?"
    Then it is done
    And Dana's worklist shows "Answer what the receiver of the handoff asks"
    When Dana settles discharge-summary of the TO_HOME handoff of Maria: "Dr. Chen follows it"
    And Dana sends the TO_HOME handoff of Maria
    Then it is done
