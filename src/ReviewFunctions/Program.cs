using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using ReviewFunctions;

try
{
    var builder = FunctionsApplication.CreateBuilder(args);
    builder.ConfigureFunctionsWebApplication();
    builder.Services.AddReviewFunctions(builder.Configuration);
    builder.Build().Run();
    return 0;
}
catch (InvalidOperationException wrong) when (wrong.Message.StartsWith("The setting ", StringComparison.Ordinal))
{
    // One line: where it was noticed says nothing to whoever set it.
    Console.Error.WriteLine(wrong.Message);
    return 1;
}
