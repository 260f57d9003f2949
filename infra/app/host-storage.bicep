// The account of the Functions host: the app's package, keys, locks. Nothing of the site is in it.
@description('The account\'s name.')
param name string

@description('Where it is.')
param location string

@description('Its tags.')
param tags object

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_LRS' }
  properties: {
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    allowBlobPublicAccess: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }

  resource blobs 'blobServices' = {
    name: 'default'

    resource packages 'containers' = {
      name: 'packages'
      properties: { publicAccess: 'None' }
    }
  }
}

@description('The account\'s name.')
output name string = account.name

@description('The address of the container that holds the app\'s package.')
output deploymentContainer string = '${account.properties.primaryEndpoints.blob}${account::blobs::packages.name}'
