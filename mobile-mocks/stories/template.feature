Feature: Plans to start from
  Published guidance knows what a plan for heart failure needs. The team takes it over, leaves out what does not fit,
  and nothing comes twice.

  Background:
    Given Maria is Dana's patient
    And Mina treats Maria
    And Maria is enrolled by Dana
    And Dana begins a care plan for Maria

  Scenario: A template fills the plan
    Given Mina records that Maria has heart failure
    When Dana applies the template heart-failure to Maria's plan
    Then it is done
    And Maria's plan has the goal "Weighs every morning and acts on a gain" 1 time for Mina
    And nothing of a template waits on Maria's plan for Dana

  Scenario: Two people apply the same template
    Given Dana applies the template heart-failure to Maria's plan
    When Mina applies the template heart-failure to Maria's plan
    Then it is done
    And Maria's plan has the goal "Weighs every morning and acts on a gain" 1 time for Dana

  Scenario: What does not fit is left out, and not proposed again
    Given Mina records that Maria has heart failure
    And Dana applies the template heart-failure to Maria's plan without "cardiac-rehab"
    When Dana applies the template heart-failure to Maria's plan
    Then it is done
    And nothing of a template waits on Maria's plan for Dana

  Scenario: A template is taken over bit by bit
    Given Dana applies of the template heart-failure "daily-weight" to Maria's plan
    Then it is done
    And "blood-pressure" of a template waits on Maria's plan for Dana

  Scenario: The diagnosis comes later than the plan
    Given Dana applies the template heart-failure to Maria's plan
    And "heart-failure" of a template waits on Maria's plan for Dana
    When Mina records that Maria has heart failure
    And Dana applies the template heart-failure to Maria's plan
    Then it is done
    And nothing of a template waits on Maria's plan for Dana

  Scenario: A newer version proposes its differences
    Given Mina records that Maria has diabetes
    And Mina records that Maria has kidney disease
    And Dana applies version 1 of the template diabetes-ckd to Maria's plan
    And "potassium" of a template waits on Maria's plan for Dana
    And "kidney" of a template waits on Maria's plan for Mina
    When Dana applies the template diabetes-ckd to Maria's plan without "potassium"
    Then it is done
    And nothing of a template waits on Maria's plan for Mina
