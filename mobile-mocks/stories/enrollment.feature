Feature: From referral to graduation
  A patient leaves the hospital. Somebody refers her, somebody takes her in, and
  one day she needs nobody any more.

  Scenario: From referral to graduation
    Given Maria is nobody's patient yet
    And Mina treats Maria
    When Mina refers Maria because "Second stay for heart failure since June"
    And Ruth accepts the referral
    Then it is done
    And Ruth's referral inbox has 0 referrals about Maria
    When Ruth makes Dana responsible for Maria
    And Dana brings Maria's enrollment to OUTREACH because "Will call her today"
    And Dana tries to reach Maria by PHONE_CALL 2 hours ago: REACHED
    And Dana brings Maria's enrollment to ENGAGED because "Wants help with her pills"
    Then Maria's enrollment is in stage ENGAGED for Dana
    When Dana brings Maria's enrollment to GRADUATED because "Ninety days at home, weighs herself"
    Then it is done
    And Maria's enrollment is in stage GRADUATED for Dana

  Scenario: A referral that says too little comes back with a question
    Given Maria is nobody's patient yet
    And Mina treats Maria
    When Mina refers Maria because "Please help"
    And Ruth asks back on the referral because "With what?"
    And Mina answers "Cannot pay for her inhalers"
    And Ruth accepts the referral
    Then it is done
    And Maria's enrollment is in stage PROPOSED for Ruth

  Scenario: A referral is declined, and the referrer hears why
    Given Maria is nobody's patient yet
    And Mina treats Maria
    When Mina refers Maria because "Wants a ride to the dentist"
    And Ruth declines the referral because "One ride: call the county line"
    Then it is done
    And Mina's worklist shows "declined"

  Scenario: Three tries, and nobody there
    Given Maria is Dana's patient
    When Dana proposes to enroll Maria because "Frequent emergency visits"
    And Dana brings Maria's enrollment to OUTREACH because "Calling"
    And Dana tries to reach Maria by PHONE_CALL 100 hours ago: NO_ANSWER
    And Dana brings Maria's enrollment to UNABLE_TO_REACH because "No answer"
    Then it is refused as INVALID
    When Dana tries to reach Maria by LETTER 60 hours ago: NO_ANSWER
    And Dana tries to reach Maria by HOME_VISIT 27 hours ago: NO_ANSWER
    And Dana brings Maria's enrollment to UNABLE_TO_REACH because "Called, wrote, knocked"
    Then it is done

  Scenario: Nobody is enrolled twice at a time
    Given Maria is Dana's patient
    And Maria is enrolled by Dana
    When Dana proposes to enroll Maria because "Once more"
    Then it is refused as ALREADY_DONE

  Scenario: Closing an enrollment closes its open work
    Given Maria is Dana's patient
    And Maria is enrolled by Dana
    And Dana plans "Call about the scale" for Maria, due in 24 hours
    When Dana brings Maria's enrollment to CLOSED because "Moved to another state"
    Then it is done
    And Dana's worklist does not show "Call about the scale"

  Scenario: The case manager changes, and the open work goes along
    Given Maria is Dana's patient
    And Omar is a second case manager
    And Dana plans "Call about the scale" for Maria, due in 24 hours
    When Ruth makes Omar responsible for Maria
    Then it is done
    And Omar's worklist shows "Call about the scale"
    And Maria is on Omar's panel
    And Maria is not on Dana's panel

  Scenario: Another organization knows nobody of ours
    Given Maria is Dana's patient
    Then there is no such patient for Ines: Maria
    And Maria is not on Ines's panel
