// The alarms. What each means and what to do then: docs/operations.md.
@description('Begins the alarms\' names.')
param name string

@description('Where they are.')
param location string

@description('The Application Insights component that they watch.')
param applicationInsights string

@description('Who is told; empty: nobody.')
param email string

@description('Their tags.')
param tags object

resource insights 'Microsoft.Insights/components@2020-02-02' existing = { name: applicationInsights }

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: name
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: take(name, 12)
    emailReceivers: empty(email) ? [] : [{ name: 'email', emailAddress: email, useCommonAlertSchema: true }]
  }
}

// Every query gives one row with the column n, also when nothing was logged.
var alarms = [
  {
    name: 'server-errors'
    text: 'More than five answers in 15 minutes were server errors.'
    query: 'requests | where toint(resultCode) >= 500 | summarize n = sum(itemCount)'
    operator: 'GreaterThan'
    threshold: 5
    window: 'PT15M'
  }
  {
    name: 'publication-late'
    text: 'A change has waited for its publication for more than ten minutes.'
    query: 'customMetrics | where name == "review_functions.outbox.age" | summarize n = max(valueMax)'
    operator: 'GreaterThan'
    threshold: 600
    // A change that fails waits for up to an hour between two tries, and is looked at only then.
    window: 'PT1H'
  }
  {
    name: 'timer-silent'
    text: 'The timer PublishPending has not succeeded for 15 minutes.'
    query: 'customMetrics | where name == "review_functions.timer.runs" and tostring(customDimensions.timer) == "PublishPending" | summarize n = sum(valueSum)'
    operator: 'LessThan'
    threshold: 1
    window: 'PT15M'
  }
  {
    name: 'backup-missing'
    text: 'The timer DailyMaintenance, which takes the daily backup, has not succeeded for 26 hours.'
    // A site that is younger than that has missed none.
    query: 'customMetrics | where name == "review_functions.timer.runs" | summarize n = iff(countif(timestamp < ago(26h)) > 0 and countif(timestamp > ago(26h) and tostring(customDimensions.timer) == "DailyMaintenance") == 0, 1, 0)'
    operator: 'GreaterThan'
    threshold: 0
    window: 'P2D'
  }
]

resource rules 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for alarm in alarms: {
  name: '${name}-${alarm.name}'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: alarm.name
    description: alarm.text
    severity: 1
    enabled: true
    autoMitigate: true
    scopes: [insights.id]
    evaluationFrequency: 'PT15M'
    windowSize: alarm.window
    criteria: {
      allOf: [
        {
          query: alarm.query
          metricMeasureColumn: 'n'
          timeAggregation: 'Total'
          operator: alarm.operator
          threshold: alarm.threshold
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [people.id] }
  }
}]
