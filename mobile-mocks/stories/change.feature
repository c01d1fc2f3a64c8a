Feature: Noticing a change of condition
  What a scale, a cuff or a chart says is looked at by rules, and one cause opens one piece of work.

  Background:
    Given Maria is Dana's patient
    And Luis visits Maria
    And Mina treats Maria

  Scenario: Weight gain on day three
    Given Mina records that Maria has heart failure
    And Luis measures Maria's weight as 150 [lb_av] 3 days ago
    And Luis measures Maria's weight as 151 [lb_av] 2 days ago
    And 0 issues about weight are open on Maria for Dana
    When Luis measures Maria's weight as 155 [lb_av] 1 day ago
    Then it is done
    And 1 issue about weight is open on Maria for Dana
    And Dana's worklist shows "Reassess: Heart failure" 1 time

  Scenario: The scale is stepped on again and again
    Given Mina records that Maria has heart failure
    And Luis measures Maria's weight as 150 [lb_av] 1 day ago
    When Luis measures Maria's weight as 155 [lb_av]
    And Luis measures Maria's weight as 155 [lb_av]
    And Luis measures Maria's weight as 156 [lb_av]
    Then 1 issue about weight is open on Maria for Dana
    And Dana's worklist shows "Reassess: Heart failure" 1 time

  Scenario: A gain means nothing of the kind without heart failure
    Given Luis measures Maria's weight as 150 [lb_av] 1 day ago
    When Luis measures Maria's weight as 155 [lb_av]
    Then 0 issues about weight are open on Maria for Dana

  Scenario: Dana looks into it, and it is closed with what she found
    Given Mina records that Maria has heart failure
    And Luis measures Maria's weight as 150 [lb_av] 1 day ago
    And Luis measures Maria's weight as 155 [lb_av]
    When Dana resolves the issue about weight of Maria: "Ate salty soup; diuretic doubled for two days"
    Then it is done
    And 0 issues about weight are open on Maria for Dana
