// The account of the content: tables with the truth, originals of images, and the public documents in $web. The app makes the tables.
@description('The account\'s name.')
param name string

@description('Where it is.')
param location string

@description('How it is kept.')
param redundancy string

@description('Days for which what was deleted can be had back.')
param retentionDays int

@description('Days for which the app keeps a daily backup.')
param backupDays int

@description('Its tags.')
param tags object

resource account 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: redundancy }
  properties: {
    accessTier: 'Hot'
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

// The first version of the API that knows static websites: decision 42.
resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2025-08-01' = {
  parent: account
  name: 'default'
  properties: {
    staticWebsite: { enabled: true, indexDocument: 'index.html', errorDocument404Path: '404.html' }
    isVersioningEnabled: true
    deleteRetentionPolicy: { enabled: true, days: retentionDays }
    containerDeleteRetentionPolicy: { enabled: true, days: retentionDays }
  }

  resource originals 'containers' = {
    name: 'originals'
    properties: { publicAccess: 'None' }
  }

  resource backups 'containers' = {
    name: 'backups'
    properties: { publicAccess: 'None' }
  }
}

resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2025-01-01' = {
  parent: account
  name: 'default'
  dependsOn: [blobs]
  properties: {
    policy: {
      rules: [
        {
          // Documents can be made again at any time; a version of each is left by every publication.
          name: 'former-documents'
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['$web/'] }
            actions: { version: { delete: { daysAfterCreationGreaterThan: 7 } } }
          }
        }
        {
          // The app removes backups that are old enough; a removed one is kept for some days more, and not for ever.
          name: 'former-backups'
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['backups/'] }
            actions: { version: { delete: { daysAfterCreationGreaterThan: backupDays + 7 } } }
          }
        }
        {
          name: 'former-originals'
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['originals/'] }
            actions: { version: { delete: { daysAfterCreationGreaterThan: retentionDays } } }
          }
        }
      ]
    }
  }
}

@description('The account\'s name.')
output name string = account.name

@description('The address of its blobs.')
output blobs string = account.properties.primaryEndpoints.blob

@description('The address of its tables.')
output tables string = account.properties.primaryEndpoints.table

@description('The host of its static website.')
output website string = split(account.properties.primaryEndpoints.web, '/')[2]
