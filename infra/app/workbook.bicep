// The site at a glance, in Application Insights under Workbooks. What it shows is what the app measures.
@description('Begins what it is called.')
param name string

@description('Where it is.')
param location string

@description('The Application Insights component that it reads.')
param applicationInsights string

@description('Its tags.')
param tags object

resource insights 'Microsoft.Insights/components@2020-02-02' existing = { name: applicationInsights }

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(insights.id, 'workbook')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    category: 'workbook'
    displayName: name
    serializedData: loadTextContent('../workbook.json')
    sourceId: insights.id
  }
}
