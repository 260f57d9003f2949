// What storage cannot say by itself: the last slash of an address, and the headers that the app gives to its documents.
@description('The Front Door.')
param profile string

// The same as src/ReviewFunctions/Documents gives; a test compares them.
var headers = [
  { name: 'X-Content-Type-Options', value: 'nosniff' }
  { name: 'Access-Control-Allow-Origin', value: '*' }
  { name: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' }
  { name: 'Strict-Transport-Security', value: 'max-age=31536000' }
  {
    name: 'Content-Security-Policy'
    value: 'default-src \'none\'; img-src \'self\' https: data:; style-src \'self\'; script-src \'self\'; base-uri \'none\'; form-action \'self\'; frame-ancestors \'self\''
  }
]

// Pages that may load more than any other.
var policies = [
  {
    name: 'search'
    value: 'default-src \'none\'; img-src \'self\' https: data:; style-src \'self\'; script-src \'self\'; base-uri \'none\'; form-action \'self\'; connect-src \'self\'; frame-ancestors \'self\''
  }
  {
    name: 'desk'
    value: 'default-src \'none\'; script-src \'self\' \'wasm-unsafe-eval\'; style-src \'self\'; img-src \'self\' https: data: blob:; connect-src \'self\'; font-src \'self\'; manifest-src \'self\'; worker-src \'self\'; frame-src \'self\'; base-uri \'none\'; form-action \'none\'; frame-ancestors \'none\''
  }
]

resource door 'Microsoft.Cdn/profiles@2025-04-15' existing = { name: profile }

resource documents 'Microsoft.Cdn/profiles/ruleSets@2025-04-15' = {
  parent: door
  name: 'documents'

  // A path whose last part has neither a slash nor a dot is a page's: /x becomes /x/.
  resource slash 'rules' = {
    name: 'slash'
    properties: {
      order: 1
      matchProcessingBehavior: 'Stop'
      conditions: [
        {
          name: 'UrlPath'
          parameters: {
            typeName: 'DeliveryRuleUrlPathMatchConditionParameters'
            operator: 'RegEx'
            matchValues: ['(^|/)[^/.]+$']
            negateCondition: false
            transforms: []
          }
        }
      ]
      actions: [
        {
          name: 'UrlRedirect'
          parameters: {
            typeName: 'DeliveryRuleUrlRedirectActionParameters'
            redirectType: 'Moved'
            destinationProtocol: 'Https'
            customPath: '/{url_path}/'
          }
        }
      ]
    }
  }

  resource headings 'rules' = {
    name: 'headers'
    dependsOn: [slash]
    properties: {
      order: 2
      matchProcessingBehavior: 'Continue'
      actions: [for header in headers: {
        name: 'ModifyResponseHeader'
        parameters: {
          typeName: 'DeliveryRuleHeaderActionParameters'
          headerAction: 'Overwrite'
          headerName: header.name
          value: header.value
        }
      }]
    }
  }

  @batchSize(1)
  resource own 'rules' = [for (policy, place) in policies: {
    name: policy.name
    dependsOn: [headings]
    properties: {
      order: 3 + place
      matchProcessingBehavior: 'Continue'
      conditions: [
        {
          name: 'UrlPath'
          parameters: {
            typeName: 'DeliveryRuleUrlPathMatchConditionParameters'
            operator: 'BeginsWith'
            matchValues: ['${policy.name}/']
            negateCondition: false
            transforms: []
          }
        }
      ]
      actions: [
        {
          name: 'ModifyResponseHeader'
          parameters: {
            typeName: 'DeliveryRuleHeaderActionParameters'
            headerAction: 'Overwrite'
            headerName: 'Content-Security-Policy'
            value: policy.value
          }
        }
      ]
    }
  }]
}

@description('The id of the rules for documents.')
output documents string = documents.id
