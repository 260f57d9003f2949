using ReviewFunctions.Reviews.Drafts;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Reviews.Tests;

/// <summary>Times in requests, by way of a request to publish.</summary>
public sealed class InstantTests
{
    [Theory]
    [InlineData("2026-12-01T09:00:00+09:00", "2026-12-01T00:00:00Z")]
    [InlineData("2026-12-01T00:00:00Z", "2026-12-01T00:00:00Z")]
    [InlineData("2026-12-01t00:00:00.999999999z", "2026-12-01T00:00:00Z")]
    [InlineData("2026-11-30T18:30:00-05:30", "2026-12-01T00:00:00Z")]
    [InlineData("2026-12-01T00:00:00-00:00", "2026-12-01T00:00:00Z")]
    [InlineData("1900-01-01T00:00:00Z", "1900-01-01T00:00:00Z")]
    [InlineData("1899-12-31T23:00:00-01:00", "1900-01-01T00:00:00Z")]
    [InlineData("2200-12-31T23:59:59Z", "2200-12-31T23:59:59Z")]
    [InlineData("2201-01-01T08:59:59+09:00", "2200-12-31T23:59:59Z")]
    [InlineData("2028-02-29T12:00:00Z", "2028-02-29T12:00:00Z")]
    public void A_time_is_taken_as_an_instant_in_whole_seconds(string sent, string instant) =>
        Assert.Equal(DateTimeOffset.Parse(instant, null), Read(sent).Value.At);

    [Theory]
    [InlineData("2026-12-01T09:00:00")]
    [InlineData("2026-12-01")]
    [InlineData("2026-12-01 09:00:00Z")]
    [InlineData("2026-12-01T09:00Z")]
    [InlineData("2026-12-01T24:00:00Z")]
    [InlineData("2026-12-31T23:59:60Z")]
    [InlineData("2026-02-29T12:00:00Z")]
    [InlineData("2026-12-01T09:00:00+9:00")]
    [InlineData("2026-12-01T09:00:00+15:00")]
    [InlineData("1899-12-31T23:59:59Z")]
    [InlineData("1900-01-01T00:00:00+09:00")]
    [InlineData("2201-01-01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("12026-12-01T00:00:00Z")]
    [InlineData("1766534400")]
    [InlineData("")]
    public void What_has_no_offset_does_not_exist_or_is_out_of_bounds_is_refused(string sent) =>
        Assert.Equal(["#/at"], Requests.Pointers(Read(sent)));

    [Theory]
    [InlineData("""{"at":1766534400}""", "#/at")]
    [InlineData("""{"when":"2026-12-01T00:00:00Z"}""", "#/when")]
    public void A_request_to_publish_has_no_other_fields(string sent, string pointer) =>
        Assert.Equal([pointer], Requests.Pointers(PublishRequest.Read(System.Text.Encoding.UTF8.GetBytes(sent))));

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"at":null}""")]
    public void Without_a_time_it_is_now(string sent) =>
        Assert.Null(PublishRequest.Read(System.Text.Encoding.UTF8.GetBytes(sent)).Value.At);

    [Theory]
    [InlineData("""{"published":"2026-12-01T09:00:00+09:00"}""", ReviewStatus.Published)]
    [InlineData("""{"published":"2026-12-01T09:00:00+09:00","status":"published"}""", ReviewStatus.Published)]
    [InlineData("""{"published":"2026-12-01T09:00:00+09:00","status":"scheduled"}""", ReviewStatus.Published)]
    [InlineData("{}", ReviewStatus.Draft)]
    public void A_date_at_creation_is_one_of_publication(string more, ReviewStatus status)
    {
        var draft = Requests.Accepted(Requests.Read(Create(more)));
        Assert.Equal((status, status == ReviewStatus.Draft ? null : DateTimeOffset.Parse("2026-12-01T00:00:00Z", null)),
            (draft.Status, draft.Published));
    }

    [Theory]
    [InlineData("""{"published":"2026-12-01T09:00:00+09:00","status":"draft"}""", "#/published")]
    [InlineData("""{"published":"2026-12-01T09:00:00+09:00","status":"withdrawn"}""", "#/status")]
    [InlineData("""{"status":"scheduled"}""", "#/status")]
    [InlineData("""{"published":"2026-12-01"}""", "#/published")]
    [InlineData("""{"due":"2026-12-01T09:00:00+09:00"}""", "#/due")]
    public void A_status_that_contradicts_the_date_is_refused(string more, string pointer) =>
        Assert.Equal([pointer], Requests.Pointers(Requests.Read(Create(more))));

    private static Outcome<PublishRequest> Read(string at) =>
        PublishRequest.Read(System.Text.Encoding.UTF8.GetBytes(new System.Text.Json.Nodes.JsonObject { ["at"] = at }.ToJsonString()));

    private static string Create(string more)
    {
        var request = System.Text.Json.Nodes.JsonNode.Parse(
            """{"headline":"h","body":"b","language":"en","subject":{"kind":"film","title":"t"}}""")!.AsObject();
        foreach (var (name, value) in System.Text.Json.Nodes.JsonNode.Parse(more)!.AsObject()) request[name] = value?.DeepClone();
        return request.ToJsonString();
    }
}
