Feature: Getting it done
  Background:
    Given Maria is Dana's patient
    And Luis visits Maria

  Scenario: A call that is due
    When Dana plans "Ask about the scale" for Maria, due in 24 hours
    Then Dana's worklist shows "Ask about the scale"
    When Dana completes "Ask about the scale": "Weighs herself each morning"
    Then Dana's worklist does not show "Ask about the scale"

  Scenario: A call that was forgotten
    When Dana plans "Ask about the scale" for Maria, due in -5 hours
    Then "Ask about the scale" is overdue for Dana

  Scenario: Done twice from two screens
    Given Dana plans "Ask about the scale" for Maria, due in 24 hours
    And Dana completes "Ask about the scale": "Done"
    When Dana completes it from an old screen
    Then it is refused as REVISION_CONFLICT

  Scenario: Two people never do the same task
    Given Ruth puts "Fetch the walker" for Maria into the pool
    When Luis claims it
    Then it is done
    When Dana claims it
    Then it is refused as CLAIMED

  Scenario: A claim is given back
    Given Ruth puts "Fetch the walker" for Maria into the pool
    And Luis claims it
    When Luis releases it
    Then it is done
    When Dana claims it
    Then it is done

  Scenario: Handed over to who is on the way there
    Given Dana plans "Look at the stairs" for Maria, due in 24 hours
    When Dana hands "Look at the stairs" over to Luis because "On the way there today"
    Then it is done

  Scenario: Put off with a reason
    Given Dana plans "Ask about the scale" for Maria, due in 24 hours
    When Dana puts off "Ask about the scale" for 30 hours because "Her daughter is there then"
    Then it is done

  Scenario: Not to be done any more
    Given Dana plans "Ask about the scale" for Maria, due in 24 hours
    When Dana cancels "Ask about the scale" because "The clinic called already"
    Then it is done
    And Dana's worklist does not show "Ask about the scale"

  Scenario: A failed call in two fields
    When Dana tries to reach Maria: NO_ANSWER
    Then it is done

  Scenario: The case manager is away
    Given Omar is a second case manager
    And Maria is not on Omar's panel
    When Omar covers for Dana from now on
    And Dana plans "Ask about the scale" for Maria, due in 24 hours
    Then it is done

  Scenario: Nobody plans work for somebody else's patient
    Given Omar is a second case manager
    When Omar plans "Ask about the scale" for Maria, due in 24 hours
    Then it is refused as NOT_FOUND

  Scenario: A visit is booked
    When Dana books a visit with Maria in 24 hours
    Then it is done
    And 0 collisions are told

  Scenario: Two visits at one time
    Given Eva is Dana's patient
    And Dana books a visit with Maria in 24 hours
    When Dana books a visit with Eva in 24 hours
    Then 1 collision is told

  Scenario: A visit is moved
    Given Dana books a visit with Maria in 24 hours
    When Dana moves the visit by 24 hours because "She is at the clinic that day"
    Then it is done

  Scenario: A visit is called off
    Given Dana books a visit with Maria in 24 hours
    When Dana cancels the visit because "In hospital"
    Then it is done
