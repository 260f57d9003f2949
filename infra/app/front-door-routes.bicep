// Who answers what: documents come from storage and are kept as their headers allow; the API comes from the app and is kept nowhere.
@description('The Front Door.')
param profile string

@description('The endpoint within it.')
param endpoint string

@description('The host of the static website.')
param documents string

@description('The app\'s host.')
param app string

@description('The host that readers use; empty: the endpoint\'s.')
param customDomain string

resource door 'Microsoft.Cdn/profiles@2025-04-15' existing = {
  name: profile
  resource entrance 'afdEndpoints' existing = { name: endpoint }
}

var origins = [
  { name: 'documents', host: documents }
  { name: 'app', host: app }
]

resource groups 'Microsoft.Cdn/profiles/originGroups@2025-04-15' = [for origin in origins: {
  parent: door
  name: origin.name
  properties: {
    loadBalancingSettings: { sampleSize: 4, successfulSamplesRequired: 3, additionalLatencyInMilliseconds: 50 }
  }
}]

resource hosts 'Microsoft.Cdn/profiles/originGroups/origins@2025-04-15' = [for (origin, i) in origins: {
  parent: groups[i]
  name: origin.name
  properties: {
    hostName: origin.host
    originHostHeader: origin.host
    httpPort: 80
    httpsPort: 443
    priority: 1
    weight: 1000
    enforceCertificateNameCheck: true
  }
}]

resource domain 'Microsoft.Cdn/profiles/customDomains@2025-04-15' = if (!empty(customDomain)) {
  parent: door
  name: replace(empty(customDomain) ? 'none' : customDomain, '.', '-')
  properties: {
    hostName: customDomain
    tlsSettings: { certificateType: 'ManagedCertificate', minimumTlsVersion: 'TLS12' }
  }
}

module rules 'front-door-rules.bicep' = {
  params: { profile: profile }
}

resource api 'Microsoft.Cdn/profiles/afdEndpoints/routes@2025-04-15' = {
  parent: door::entrance
  name: 'api'
  dependsOn: [hosts]
  properties: {
    originGroup: { id: groups[1].id }
    patternsToMatch: ['/api', '/api/*']
    supportedProtocols: ['Https', 'Http']
    httpsRedirect: 'Enabled'
    forwardingProtocol: 'HttpsOnly'
    linkToDefaultDomain: 'Enabled'
    customDomains: empty(customDomain) ? [] : [{ id: domain.id }]
  }
}

resource reading 'Microsoft.Cdn/profiles/afdEndpoints/routes@2025-04-15' = {
  parent: door::entrance
  name: 'documents'
  dependsOn: [hosts, api]
  properties: {
    originGroup: { id: groups[0].id }
    patternsToMatch: ['/*']
    supportedProtocols: ['Https', 'Http']
    httpsRedirect: 'Enabled'
    forwardingProtocol: 'HttpsOnly'
    linkToDefaultDomain: 'Enabled'
    customDomains: empty(customDomain) ? [] : [{ id: domain.id }]
    ruleSets: [{ id: rules.outputs.documents }]
    // No duration is said anywhere, so the Cache-Control of each document decides.
    cacheConfiguration: {
      queryStringCachingBehavior: 'IgnoreQueryString'
      compressionSettings: {
        isCompressionEnabled: true
        contentTypesToCompress: [
          'application/atom+xml'
          'application/feed+json'
          'application/json'
          'application/rss+xml'
          'application/xml'
          'image/svg+xml'
          'text/css'
          'text/html'
          'text/javascript'
          'text/plain'
          'text/x-opml'
          'text/xml'
        ]
      }
    }
  }
}

@description('The value of the TXT record that proves the domain; empty without one.')
output domainProof string = empty(customDomain) ? '' : domain!.properties.validationProperties.validationToken
