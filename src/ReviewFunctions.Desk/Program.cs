using System.Globalization;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using ReviewFunctions.Desk;
using ReviewFunctions.Desk.Api;
using ReviewFunctions.Desk.Reading;
using ReviewFunctions.Desk.Reviews;
using ReviewFunctions.Desk.Session;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.RootComponents.Add<App>("#desk");
if (CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en") builder.Services.AddSingleton<IStringLocalizer<Words>, EnglishWords>();
else builder.Services.AddLocalization();
builder.Services
    .AddSingleton(_ => new HttpClient { BaseAddress = new Uri(new Uri(builder.HostEnvironment.BaseAddress), "/") })
    .AddSingleton(provider => (IJSInProcessRuntime)provider.GetRequiredService<IJSRuntime>())
    .AddSingleton(TimeProvider.System)
    .AddSingleton<BrowserStore>()
    .AddSingleton<Connection>()
    .AddSingleton<CurrentSession>()
    .AddSingleton<DeskApi>()
    .AddSingleton<DraftReader>()
    .AddSingleton<LocalDrafts>()
    .AddSingleton<PendingSaves>()
    .AddSingleton<Pictures>();
await builder.Build().RunAsync();
