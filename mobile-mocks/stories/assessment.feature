Feature: What a questionnaire finds
  Scenario: A depression that nobody had seen
    Given Maria is Dana's patient
    When Dana begins the phq-9 with Maria
    And Dana submits the answers 2,2,2,2,2,2,1,1,0
    Then the score is 14, "moderate"
    And it proposes "depression"

  Scenario: A word about death is answered the same day
    Given Maria is Dana's patient
    When Dana begins the phq-9 with Maria
    And Dana submits the answers 1,1,0,0,0,0,0,0,1
    Then 1 safety task is opened at once

  Scenario: Nothing found, nothing proposed
    Given Maria is Dana's patient
    When Dana begins the phq-9 with Maria
    And Dana submits the answers 0,0,0,0,0,0,0,0,0
    Then the score is 0, "minimal"
    And it proposes nothing

  Scenario: Asked again, the problem is not doubled
    Given Maria is Dana's patient
    When Dana begins the phq-9 with Maria
    And Dana submits the answers 2,2,2,2,2,2,2,2,0
    And Dana accepts the proposal "depress"
    Then it is done
    When Dana begins the phq-9 with Maria
    And Dana submits the answers 2,2,2,2,2,2,2,1,0
    Then it is done
