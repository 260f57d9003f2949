// What the app is compared with under the same host: a worker with one function, which gives one answer from memory.
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ReviewFunctions.Benchmarks.Load;

var folder = Environment.GetEnvironmentVariable("ANSWERS") ?? throw new InvalidOperationException("ANSWERS says where the answers are.");
var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services.AddSingleton(await PreparedAnswers.LoadAsync(folder));
await builder.Build().RunAsync();
