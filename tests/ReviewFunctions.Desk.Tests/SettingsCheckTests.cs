using System.Text.Json.Nodes;
using ReviewFunctions.Desk.Settings;

namespace ReviewFunctions.Desk.Tests;

public sealed class SettingsCheckTests
{
    private const string Stored = """
        {"title":"Reviews","language":"en","baseUrl":"https://reviews.example/","feedLength":50,"ratingInTitles":false,"comments":"open",
        "answerMails":false,"timeZone":"Asia/Seoul","tagAuthority":"reviews.example,2026-11-22","created":"2026-11-22T08:00:00Z",
        "revision":3,"publication":"done"}
        """;

    [Fact]
    public void Settings_as_they_were_read_have_no_fault_and_are_sent_without_what_nobody_changes()
    {
        Assert.Empty(SettingsCheck.FaultsOf(Read(), Read()));
        Assert.Equal(
            ["title", "language", "baseUrl", "feedLength", "ratingInTitles", "comments", "answerMails", "timeZone"],
            SettingsCheck.Written(Read()).Select(field => field.Key));
    }

    [Theory]
    [InlineData("baseUrl", "\"https://reviews.example/below\"", "#/baseUrl")]
    [InlineData("timeZone", "\"Asia/Nowhere\"", "#/timeZone")]
    [InlineData("navigation", """[{"label":"","path":"/"}]""", "#/navigation/0/label")]
    [InlineData("bylines", """{"mina":{"name":""}}""", "#/bylines/mina/name")]
    [InlineData("hubs", """["http://plain.example/"]""", "#/hubs/0")]
    public void What_the_site_would_refuse_is_said_at_its_field(string name, string value, string pointer)
    {
        var written = Read();
        written[name] = JsonNode.Parse(value);
        Assert.Equal([pointer], SettingsCheck.FaultsOf(written, Read()).Select(fault => fault.Pointer));
    }

    private static JsonObject Read() => (JsonObject)JsonNode.Parse(Stored)!;
}
