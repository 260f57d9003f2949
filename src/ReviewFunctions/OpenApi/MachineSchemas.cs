using Microsoft.OpenApi;

namespace ReviewFunctions.OpenApi;

/// <summary>What the app says of itself. Each member is a schema by its name.</summary>
internal static class MachineSchemas
{
    /// <summary>The state of the process.</summary>
    public static OpenApiSchema Health => new Fields().Required("Status", Schema.Form("ok", "Always `ok`.")).Object("The process is up.");

    /// <summary>Whether the app can do its work.</summary>
    public static OpenApiSchema Readiness => new Fields().Required("Status", Schema.Form("ready", "Always `ready`.")).Object("The storage answers, and publication keeps up.");

    /// <summary>This description, which its own standard describes.</summary>
    public static OpenApiSchema OpenApi => new() { Type = JsonSchemaType.Object, Description = "An OpenAPI document, version 3.1." };
}
