Feature: What a phone hears
  Phones hear of changes as they happen. One that was out of reach comes back with the place that it
  heard last, and hears the rest: nothing twice, nothing left out.

  Background:
    Given Maria is Dana's patient
    And Mina treats Maria

  Scenario: A colleague's finding is heard
    Given Dana's phone loses its connection
    When Mina records that Maria has heart failure because "Ejection fraction 30 percent"
    Then Dana's phone is back and hears 1 change of condition about Maria

  Scenario: Out of reach, and back again
    Given Dana's phone loses its connection
    When Mina records that Maria has pneumonia
    Then Dana's phone is back and hears 1 change of condition about Maria
    When Mina records that Maria has diabetes
    And Mina records that Maria has asthma
    Then Dana's phone is back and hears 2 changes of condition about Maria
    And Dana's phone is back and hears 0 changes of condition about Maria

  Scenario: Who has handed the patient over hears nothing more
    Given Omar is a second case manager
    And Dana's phone loses its connection
    And Omar's phone loses its connection
    When Mina records that Maria has pneumonia
    And Ruth makes Omar responsible for Maria
    Then Dana's phone is back and hears 0 changes of condition about Maria
    And Omar's phone is back and hears 1 change of condition about Maria

  Scenario: A message is heard by whom it is for
    Given Mina's phone loses its connection
    When Dana mentions Mina about Maria: "Is she still on the old inhaler?"
    Then Mina's phone is back and hears 1 message about Maria

  Scenario: Who does not treat her hears no message
    Given Omar is a second case manager
    And Omar's phone loses its connection
    When Dana mentions Mina about Maria: "Is she still on the old inhaler?"
    Then Omar's phone is back and hears 0 messages about Maria

  Scenario: A changed plan is heard by who treats her
    Given Maria is enrolled by Dana
    And Dana begins a care plan for Maria
    And Mina's phone loses its connection
    When Dana adds the barrier "No bus on Sundays" for Maria
    Then Mina's phone is back and hears 1 change of the plan about Maria
