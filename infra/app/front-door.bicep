// The Front Door and its address, apart from its routes: the app has to know the address, and the routes have to know the app.
@description('The profile\'s name, and the first part of its host.')
param name string

@description('Its tags.')
param tags object

resource profile 'Microsoft.Cdn/profiles@2025-04-15' = {
  name: name
  location: 'global'
  tags: tags
  sku: { name: 'Standard_AzureFrontDoor' }

  resource endpoint 'afdEndpoints' = {
    name: name
    location: 'global'
    tags: tags
    properties: { enabledState: 'Enabled' }
  }
}

@description('The profile.')
output profile string = profile.name

@description('The endpoint within it.')
output endpoint string = profile::endpoint.name

@description('What it says in X-Azure-FDID of the requests that it passes on.')
output id string = profile.properties.frontDoorId

@description('The endpoint\'s host.')
output host string = profile::endpoint.properties.hostName
