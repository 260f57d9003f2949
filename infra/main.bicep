// Everything that one site needs, in one resource group: the app, its storage, its log, its alarms and, if asked for, a CDN in front.
targetScope = 'resourceGroup'

@description('Begins the names of all resources: lower-case letters and digits.')
@minLength(3)
@maxLength(11)
param name string

@description('Where everything is. Flex Consumption has to be offered there: az functionapp list-flexconsumption-locations.')
param location string = resourceGroup().location

@description('The publication\'s name. Read once, at the first start; afterwards the API changes it.')
param siteTitle string = ''

@description('What the publication is about, in a sentence. Read once, like the title.')
param siteDescription string = ''

@description('The language of the publication\'s own words, as a BCP 47 tag. Read once, like the title.')
param siteLanguage string = 'en'

@description('The name in the ids of feed entries, such as example.org. Fixed from the first start on, so better a domain that stays yours. Empty: the site\'s host at that time.')
param tagAuthority string = ''

@description('A Front Door that serves documents from storage and sends the API to the app. It has a price of its own each month: docs/cost.md.')
param frontDoor bool = false

@description('The host that readers use, such as reviews.example.org. Needs frontDoor. Empty: the address that Azure gives.')
param customDomain string = ''

@description('MB of memory of an instance.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 512

@description('The most instances at a time: the bound of what a flood of requests can cost.')
@minValue(1)
@maxValue(1000)
param maximumInstances int = 40

@description('Instances that wait for requests, paid by the hour. 0: the first reader after a pause waits for a start.')
@minValue(0)
@maxValue(20)
param alwaysReady int = 0

@description('How the content is kept: in one zone (LRS), three zones (ZRS) or two regions as well (GRS, GZRS).')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param contentRedundancy string = 'Standard_ZRS'

@description('Days for which deleted blobs and containers, and former versions of originals, can be had back.')
@minValue(7)
@maxValue(365)
param retentionDays int = 30

@description('Days for which a daily backup of everything is kept in the container backups. 0: none is taken.')
@minValue(0)
@maxValue(365)
param backupDays int = 14

@description('Who is told when an alarm goes off. Empty: alarms are seen in the portal only.')
param alertEmail string = ''

@description('The key of an account with Akismet, which tells comments from spam. A secret. Empty: nobody is asked, and every comment waits for somebody who decides.')
@secure()
param akismetKey string = ''

@description('More settings of the app by their names, such as Mail__Server, those that are secret among them. They are set as they are.')
@secure()
param moreSettings object = {}

@description('GB of log that are taken in a day; what comes beyond is dropped until the next day.')
@minValue(1)
param dailyLogGB int = 1

@description('Tags of every resource.')
param tags object = {}

var suffix = take(uniqueString(resourceGroup().id, name), 6)
var appName = '${name}-${suffix}'

module monitoring 'app/monitoring.bicep' = {
  params: { name: appName, location: location, dailyLogGB: dailyLogGB, tags: tags }
}

module host 'app/host-storage.bicep' = {
  params: { name: '${name}host${suffix}', location: location, tags: tags }
}

module content 'app/content-storage.bicep' = {
  params: {
    name: '${name}data${suffix}'
    location: location
    redundancy: contentRedundancy
    retentionDays: retentionDays
    backupDays: backupDays
    tags: tags
  }
}

module endpoint 'app/front-door.bicep' = if (frontDoor) {
  params: { name: appName, tags: tags }
}

var ownHost = empty(customDomain) ? '${appName}.azurewebsites.net' : fail('customDomain needs frontDoor.')
var publicHost = !frontDoor ? ownHost : empty(customDomain) ? endpoint!.outputs.host : customDomain

module app 'app/function-app.bicep' = {
  params: {
    name: appName
    location: location
    hostAccount: host.outputs.name
    deploymentContainer: host.outputs.deploymentContainer
    contentBlobs: content.outputs.blobs
    contentTables: content.outputs.tables
    applicationInsights: monitoring.outputs.connection
    site: {
      BaseUrl: 'https://${publicHost}/'
      Title: siteTitle
      Description: siteDescription
      Language: siteLanguage
      TagAuthority: tagAuthority
    }
    backupDays: backupDays
    akismetKey: akismetKey
    moreSettings: moreSettings
    frontDoorId: frontDoor ? endpoint!.outputs.id : ''
    instanceMemoryMB: instanceMemoryMB
    maximumInstances: maximumInstances
    alwaysReady: alwaysReady
    tags: tags
  }
}

module roles 'app/roles.bicep' = {
  params: {
    identity: app.outputs.identity
    hostAccount: host.outputs.name
    contentAccount: content.outputs.name
    applicationInsights: monitoring.outputs.name
  }
}

module alerts 'app/alerts.bicep' = {
  params: { name: appName, location: location, applicationInsights: monitoring.outputs.name, email: alertEmail, tags: tags }
}

module workbook 'app/workbook.bicep' = {
  params: { name: appName, location: location, applicationInsights: monitoring.outputs.name, tags: tags }
}

module routes 'app/front-door-routes.bicep' = if (frontDoor) {
  params: {
    profile: endpoint!.outputs.profile
    endpoint: endpoint!.outputs.endpoint
    documents: content.outputs.website
    app: app.outputs.host
    customDomain: customDomain
  }
}

@description('The function app, for pushing code to it.')
output appName string = app.outputs.name

@description('The app\'s own address: the API is there, whatever is in front.')
output appAddress string = 'https://${app.outputs.host}'

@description('Where readers find the site.')
output siteAddress string = 'https://${publicHost}'

@description('Where storage serves the documents by itself.')
output websiteHost string = content.outputs.website

@description('The account of the content.')
output contentAccount string = content.outputs.name

@description('With a custom domain: the value of the TXT record _dnsauth.<domain> that proves it yours. It is public.')
output domainProof string = frontDoor && !empty(customDomain) ? routes!.outputs.domainProof : ''
