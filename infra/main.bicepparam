// One site's answers to the questions of main.bicep. Each can be said by the environment of make deploy, or written here instead.
using 'main.bicep'

param name = readEnvironmentVariable('NAME', 'reviews')
param siteTitle = readEnvironmentVariable('SITE_TITLE', 'Reviews')
param siteDescription = readEnvironmentVariable('SITE_DESCRIPTION', '')
param siteLanguage = readEnvironmentVariable('SITE_LANGUAGE', 'en')
param tagAuthority = readEnvironmentVariable('TAG_AUTHORITY', '')
param frontDoor = bool(readEnvironmentVariable('FRONT_DOOR', 'false'))
param customDomain = readEnvironmentVariable('CUSTOM_DOMAIN', '')
param alertEmail = readEnvironmentVariable('ALERT_EMAIL', '')
// A secret: say it in the environment alone, never here. Azure gets it as a secure parameter, which no history of deployments shows.
param akismetKey = readEnvironmentVariable('AKISMET_KEY', '')
// Likewise: JSON of more settings by their names, such as {"Mail__Server":"smtps://mail.example.org"}.
param moreSettings = json(readEnvironmentVariable('MORE_SETTINGS', '{}'))
