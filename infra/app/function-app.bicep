// The app, on Flex Consumption. It has an identity, and no secret but the key of whoever checks comments.
@description('The app\'s name, and the first part of its host.')
param name string

@description('Where it is.')
param location string

@description('The account of the Functions host.')
param hostAccount string

@description('The address of the container that its package is taken from.')
param deploymentContainer string

@description('The address of the content\'s blobs.')
param contentBlobs string

@description('The address of the content\'s tables.')
param contentTables string

@description('Where telemetry goes.')
param applicationInsights string

@description('What the site says of itself at its first start; what is empty is left to the app.')
param site { BaseUrl: string, Title: string, Description: string, Language: string, TagAuthority: string }

@description('Days for which a daily backup is kept.')
param backupDays int

@description('The key of an account with Akismet. Empty: there is none, and no setting for it.')
@secure()
param akismetKey string

@description('More settings of the app by their names.')
@secure()
param moreSettings object

@description('The id of the Front Door before it. Empty: there is none.')
param frontDoorId string

@description('MB of memory of an instance.')
param instanceMemoryMB int

@description('The most instances at a time.')
param maximumInstances int

@description('Instances that wait for requests.')
param alwaysReady int

@description('Its tags.')
param tags object

var settings = [
  { name: 'AzureWebJobsStorage__accountName', value: hostAccount }
  // The platform's welcome page would answer POST and OPTIONS at the root.
  { name: 'AzureWebJobsDisableHomepage', value: 'true' }
  { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: applicationInsights }
  { name: 'APPLICATIONINSIGHTS_AUTHENTICATION_STRING', value: 'Authorization=AAD' }
  { name: 'Content__blobServiceUri', value: contentBlobs }
  { name: 'Content__tableServiceUri', value: contentTables }
  { name: 'Backup__RetentionDays', value: string(backupDays) }
  { name: 'Akismet__Key', value: akismetKey }
  { name: 'FrontDoor__Id', value: frontDoorId }
  { name: 'Site__BaseUrl', value: site.BaseUrl }
  { name: 'Site__Title', value: site.Title }
  { name: 'Site__Description', value: site.Description }
  { name: 'Site__Language', value: site.Language }
  { name: 'Site__TagAuthority', value: site.TagAuthority }
]

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: name
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-11-01' = {
  name: name
  location: location
  tags: tags
  kind: 'functionapp,linux'
  identity: { type: 'SystemAssigned' }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
      appSettings: concat(
        filter(settings, setting => setting.name != 'Akismet__Key' || !empty(akismetKey)),
        map(items(moreSettings), setting => { name: setting.key, value: string(setting.value) })
      )
    }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: deploymentContainer
          authentication: { type: 'SystemAssignedIdentity' }
        }
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstances
        alwaysReady: alwaysReady > 0 ? [{ name: 'http', instanceCount: alwaysReady }] : []
      }
    }
  }

  // Code is pushed with an identity, never with a publishing password.
  resource ftpPassword 'basicPublishingCredentialsPolicies' = { name: 'ftp', properties: { allow: false } }
  resource scmPassword 'basicPublishingCredentialsPolicies' = { name: 'scm', properties: { allow: false } }
}

@description('The app\'s name.')
output name string = app.name

@description('Its host.')
output host string = app.properties.defaultHostName

@description('The principal that it acts as.')
output identity string = app.identity.principalId
