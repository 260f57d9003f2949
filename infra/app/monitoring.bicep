// Where logs go: Application Insights on a Log Analytics workspace, written to by identity only.
@description('The resources\' name.')
param name string

@description('Where they are.')
param location string

@description('GB that are taken in a day.')
param dailyLogGB int

@description('Their tags.')
param tags object

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 30
    workspaceCapping: { dailyQuotaGb: dailyLogGB }
    features: { disableLocalAuth: true }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: name
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
  }
}

@description('The name of the Application Insights component.')
output name string = insights.name

@description('Where telemetry is sent. With local authentication off it opens nothing by itself.')
output connection string = insights.properties.ConnectionString
