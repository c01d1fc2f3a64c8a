Feature: The team speaks
  Background:
    Given Maria is Dana's patient
    And Mina treats Maria
    And Luis visits Maria

  Scenario: A question and its answer
    When Dana mentions Mina about Maria: "Is she still on the old inhaler?"
    Then Mina's inbox shows "Is she still on the old inhaler?"
    When Mina answers about Maria: "No, since Monday"
    Then it is done
    And Dana's inbox shows "old inhaler"

  Scenario: Who does not treat her reads nothing
    Given Omar is a second case manager
    When Dana writes about Maria: "Is she still on the old inhaler?"
    Then Omar's inbox does not show "inhaler"
    And Ines's inbox does not show "inhaler"

  Scenario: An urgent word wants an answer
    When Dana writes urgently about Maria: "Fell this morning, alone"
    Then Mina has "Fell this morning" to acknowledge
    When Mina acknowledges it
    Then it is done
    And Mina has no "Fell this morning" to acknowledge

  Scenario: Somebody is asked by name
    When Dana mentions Luis about Maria: "Can you look at the stairs?"
    Then it is done
    And Luis's inbox shows "stairs"

  Scenario: Nobody is mentioned who may not read it
    Given Omar is a second case manager
    When Dana mentions Omar about Maria: "Can you look at the stairs?"
    Then it is refused as INVALID

  Scenario: The privacy officer reads no messages
    When Dana writes about Maria: "Is she still on the old inhaler?"
    Then Paul's inbox does not show "inhaler"
