using System.Net;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Access;

/// <summary>A secret is in one answer and nowhere else.</summary>
public sealed class SecrecyTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_secret_is_stored_or_logged_but_its_hash_is_stored()
    {
        using var log = new Journal();
        await using var app = await AppHost.StartAsync(
            site.Connection, services => services.AddSingleton<ILoggerProvider>(log), ("Logging:LogLevel:Default", "Trace"));
        var made = await app.Client.MakeTokenAsync();
        var secret = (string?)made["secret"] ?? "";
        using (var used = await app.Client.KnockAsync($"Bearer {secret}")) Assert.Equal(HttpStatusCode.OK, used.StatusCode);
        await app.Client.RevokeAsync(await app.Client.MakeTokenAsync());
        using (await app.Client.KnockAsync("Bearer rft_wrong")) { }

        var digits = secret[TokenSecret.Prefix.Length..];
        Assert.True(TokenSecret.TryParse(secret, out var parsed));
        var stored = await StoredAsync();
        Assert.DoesNotContain(stored, value => value.Contains(digits, StringComparison.OrdinalIgnoreCase));
        Assert.Contains(parsed.Hash.ToString(), stored);
        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain(log.Lines, line => line.Contains(digits,
            StringComparison.OrdinalIgnoreCase) || line.Contains(parsed.Hash.ToString(), StringComparison.OrdinalIgnoreCase));
    }

    private async Task<List<string>> StoredAsync()
    {
        var service = new TableServiceClient(site.Connection);
        var values = new List<string>();
        await foreach (var table in service.QueryAsync(cancellationToken: Cancel))
            await foreach (var row in service.GetTableClient(table.Name).QueryAsync<TableEntity>(cancellationToken: Cancel))
                values.AddRange(row.Select(property =>
                    property.Value is byte[] bytes ? System.Text.Encoding.UTF8.GetString(bytes) : $"{property.Value}"));
        return values;
    }
}
