using System.Text;
using System.Xml.Linq;
using ReviewFunctions.Tests.Hosting;
using ReviewFunctions.Tests.Images;

namespace ReviewFunctions.Tests.Apps;

/// <summary>A site that lets editors of the desktop post.</summary>
public sealed class XmlRpcSite : IAsyncLifetime
{
    private readonly Site _site = new(("XmlRpc:Enabled", "true"));

    public HttpClient Client => _site.Client;

    public ValueTask InitializeAsync() => _site.InitializeAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}

/// <summary>MetaWeblog, as editors of the desktop call it.</summary>
public sealed class XmlRpcTests(XmlRpcSite site) : IClassFixture<XmlRpcSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_post_is_made_read_changed_listed_and_deleted()
    {
        Assert.Equal("https://reviews.example/", Field(await CallAsync("blogger.getUsersBlogs", Text("key"), Text("me"), Token), "url"));
        var id = (await CallAsync("metaWeblog.newPost", Text("1"), Text("me"), Token, Struct(
            ("title", Text("Two <chairs>")), ("description", Text("Nobody **sits**.")), ("mt_keywords", Text("stage, new")),
            ("wp_slug", Text("chairs"))), Truth(true))).Value;
        var read = await CallAsync("metaWeblog.getPost", Text(id), Text("me"), Token);
        Assert.Equal(("Two <chairs>", "Nobody **sits**.", "publish"),
            (Field(read, "title"), Field(read, "description"), Field(read, "post_status")));
        Assert.Equal("https://reviews.example/reviews/chairs/", Field(read, "link"));
        var categories = await CallAsync("metaWeblog.getCategories", Text("1"), Text("me"), Token);
        Assert.Contains("stage", categories.Value, StringComparison.Ordinal);

        var none = new XElement("array", new XElement("data"));
        await CallAsync("metaWeblog.editPost", Text(id), Text("me"), Token, Struct(
            ("title", Text("Two chairs")), ("description", Text("<p>Somebody sits.</p>")), ("categories", none)), Truth(true));
        var changed = await CallAsync("metaWeblog.getPost", Text(id), Text("me"), Token);
        Assert.Equal(("Two chairs", "<p>Somebody sits.</p>"), (Field(changed, "title"), Field(changed, "description")));
        Assert.DoesNotContain("stage", changed.Value, StringComparison.Ordinal);
        Assert.Contains(id, (await CallAsync("metaWeblog.getRecentPosts", Text("1"), Text("me"), Token,
            new XElement("int", "5"))).Value, StringComparison.Ordinal);

        await CallAsync("blogger.deletePost", Text("key"), Text(id), Text("me"), Token, Truth(true));
        Assert.DoesNotContain(id, (await CallAsync("metaWeblog.getRecentPosts", Text("1"), Text("me"), Token,
            new XElement("int", "5"))).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_that_is_not_to_be_published_is_a_draft_and_an_image_can_stand_in_it()
    {
        var media = await CallAsync("metaWeblog.newMediaObject", Text("1"), Text("me"), Token, Struct(
            ("name", Text("chair.jpg")), ("bits", new XElement("base64", Convert.ToBase64String(Uploads.NewPhoto())))));
        var url = Field(media, "url");
        var id = (await CallAsync("metaWeblog.newPost", Text("1"), Text("me"), Token, Struct(
            ("title", Text("A chair")), ("description", Text($"<p>See: <img src=\"{url}\" alt=\"A chair\"></p>"))), Truth(false))).Value;
        var read = await CallAsync("metaWeblog.getPost", Text(id), Text("me"), Token);
        Assert.Equal("draft", Field(read, "post_status"));
        Assert.Contains($"![A chair](image:{url.Split('/')[4]})", Field(read, "description"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY e \"x\">]><methodCall><methodName>&e;</methodName></methodCall>", "400")]
    [InlineData("<methodCall>", "400")]
    [InlineData("nothing", "400")]
    [InlineData("<methodCall><methodName>metaWeblog.getPost</methodName></methodCall>", "401")]
    public async Task What_cannot_be_read_or_has_no_token_is_a_fault(string body, string code) =>
        Assert.Equal(code, Field(await SendAsync(body), "faultCode"));

    [Fact]
    public async Task What_is_wrong_is_a_fault_and_nothing_is_stored()
    {
        Assert.Equal("401", Field(await CallAsync("metaWeblog.getPost", Text("1"), Text("me"), Text("rft_wrong")), "faultCode"));
        Assert.Equal("400", Field(await CallAsync("metaWeblog.getPost", Text("1"), Text("me"), Token), "faultCode"));
        Assert.Equal("400", Field(await CallAsync("metaWeblog.burn", Text("1"), Text("me"), Token), "faultCode"));
        var alone = Struct(("title", Text("Alone")));
        Assert.Equal("400", Field(await CallAsync("metaWeblog.newPost", Text("1"), Text("me"), Token, alone), "faultCode"));
        var reader = Text((string?)(await site.Client.MakeTokenAsync("moderate"))["secret"] ?? "");
        Assert.Equal("403", Field(await CallAsync("metaWeblog.newPost", Text("1"), Text("me"), reader,
            Struct(("title", Text("x")), ("description", Text("x")))), "faultCode"));
        var deep = string.Concat(Enumerable.Repeat("<value><array><data>", 40));
        Assert.Equal("400", Field(await SendAsync($"<methodCall><methodName>x</methodName><params><param>{deep}"), "faultCode"));
    }

    private static XElement Token => Text(Editor.Token);

    private static XElement Text(string text) => new("string", text);

    private static XElement Truth(bool truth) => new("boolean", truth ? "1" : "0");

    private static XElement Struct(params (string Name, XElement Value)[] fields) => new("struct",
        fields.Select(field => new XElement("member", new XElement("name", field.Name), new XElement("value", field.Value))));

    private static string Field(XElement answer, string name) =>
        answer.Descendants("member").First(member => member.Element("name")?.Value == name).Element("value")?.Value ?? "";

    private Task<XElement> CallAsync(string method, params XElement[] arguments) => SendAsync(new XElement("methodCall",
        new XElement("methodName", method),
        new XElement("params", arguments.Select(argument => new XElement("param", new XElement("value", argument))))).ToString());

    private async Task<XElement> SendAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "text/xml");
        using var answer = await site.Client.PostAsync("/api/xmlrpc", content, Cancel);
        Assert.True(answer.IsSuccessStatusCode);
        return XElement.Parse(await answer.Content.ReadAsStringAsync(Cancel));
    }
}
