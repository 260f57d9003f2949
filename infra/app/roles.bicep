// What the app may do, and nothing more.
@description('The principal that the app acts as.')
param identity string

@description('The account of the Functions host.')
param hostAccount string

@description('The account of the content.')
param contentAccount string

@description('The Application Insights component.')
param applicationInsights string

// https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
var blobDataOwner = 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
var blobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
var tableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
var monitoringMetricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'

resource host 'Microsoft.Storage/storageAccounts@2025-01-01' existing = { name: hostAccount }
resource content 'Microsoft.Storage/storageAccounts@2025-01-01' existing = { name: contentAccount }
resource insights 'Microsoft.Insights/components@2020-02-02' existing = { name: applicationInsights }

// The host keeps its package, keys and locks in blobs (owner) and what it notes of its own faults in a table.
resource onHost 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in [blobDataOwner, tableDataContributor]: {
  name: guid(host.id, identity, role)
  scope: host
  properties: {
    principalId: identity
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
  }
}]

resource onContent 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in [blobDataContributor, tableDataContributor]: {
  name: guid(content.id, identity, role)
  scope: content
  properties: {
    principalId: identity
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
  }
}]

resource onInsights 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, identity, monitoringMetricsPublisher)
  scope: insights
  properties: {
    principalId: identity
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', monitoringMetricsPublisher)
  }
}
