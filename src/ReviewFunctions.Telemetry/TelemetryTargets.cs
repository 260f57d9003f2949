using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;

namespace ReviewFunctions.Telemetry;

/// <summary>Who is to have telemetry, as the settings say it. Several may.</summary>
/// <param name="AzureMonitor">The connection string of Azure Monitor, which opens nothing by itself where it takes identities
/// alone.</param>
/// <param name="Identity">Whom Azure Monitor is to know the app as; <see langword="null"/> for nobody.</param>
/// <param name="Otlp">Whether an OTLP endpoint is set; the exporter reads it, and how it is to be called, by itself.</param>
/// <param name="Console">Whether spans and metrics are printed: if nobody else is to have them, unless that is said otherwise.</param>
internal sealed record TelemetryTargets(string? AzureMonitor, TokenCredential? Identity, bool Otlp, bool Console)
{
    private const string ByIdentity = "Authorization=AAD", Client = "ClientId=";

    /// <summary>Whether anybody is to have any.</summary>
    public bool AreThere => AzureMonitor is not null || Otlp || Console;

    /// <summary>Reads the settings. Nothing is called yet.</summary>
    public static TelemetryTargets Read(IConfiguration configuration)
    {
        var azureMonitor = Said(configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"]);
        var otlp = Said(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]) is not null;
        var console = bool.TryParse(configuration["Telemetry:Console"], out var said) ? said : azureMonitor is null && !otlp;
        return new TelemetryTargets(
            azureMonitor, IdentityOf(Said(configuration["APPLICATIONINSIGHTS_AUTHENTICATION_STRING"])), otlp, console);
    }

    /// <summary>
    /// The host's own setting and form: <c>Authorization=AAD</c>, for a user-assigned identity <c>ClientId=…;Authorization=AAD</c>.
    /// </summary>
    private static ManagedIdentityCredential? IdentityOf(string? setting)
    {
        var parts = setting?.Split(';', StringSplitOptions.TrimEntries) ?? [];
        if (!parts.Contains(ByIdentity, StringComparer.OrdinalIgnoreCase)) return null;
        var client = parts.FirstOrDefault(part => part.StartsWith(Client, StringComparison.OrdinalIgnoreCase))?[Client.Length..];
        return new ManagedIdentityCredential(
            client is null ? ManagedIdentityId.SystemAssigned : ManagedIdentityId.FromUserAssignedClientId(client));
    }

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
