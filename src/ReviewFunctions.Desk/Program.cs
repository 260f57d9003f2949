using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using Microsoft.JSInterop;
using ReviewFunctions.Desk;
using ReviewFunctions.Desk.Api;
using ReviewFunctions.Desk.Reading;
using ReviewFunctions.Desk.Reviews;
using ReviewFunctions.Desk.Session;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.RootComponents.Add<App>("#desk");
builder.Services
    .AddLocalization()
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
