using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using ReviewFunctions.Testing.Images;

namespace ReviewFunctions.Benchmarks.Moving;

/// <summary>A site of WordPress that somebody leaves: its pictures, and its export.</summary>
internal sealed class WordPressSite : IAsyncDisposable
{
    /// <summary>How many posts share a picture, and how many comments each post has, the second an answer to the first.</summary>
    public const int PostsOfPicture = 10, Comments = 2;

    private const int Words = 600;

    /// <summary>How long the text of an item in the long export is, in words, and of how many items one is a post.</summary>
    private const int LongWords = 20_000, ItemsOfPost = 10;

    private const string Head = """
        <?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
        <title>Evenings</title><link>https://old.example</link><language>ko</language><wp:wxr_version>1.2</wp:wxr_version>
        <wp:author><wp:author_login>mina</wp:author_login><wp:author_display_name>Mina Park</wp:author_display_name></wp:author>

        """;

    private static readonly DateTimeOffset First = new(2012, 1, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly WebApplication _app;
    private int _pictures;

    private WordPressSite(WebApplication app) => _app = app;

    /// <summary>To how many of its posts somebody has come who fetches the pictures in order.</summary>
    public int Reached => Volatile.Read(ref _pictures) * PostsOfPicture;

    /// <summary>Starts the server of its pictures.</summary>
    public static async Task<WordPressSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var site = new WordPressSite(builder.Build());
        site._app.MapGet("/picture-{number:int}.jpg", (int number) =>
        {
            Volatile.Write(ref site._pictures, number);
            return Results.Bytes(Jpegs.Photograph(800, 600, number), "image/jpeg");
        });
        await site._app.StartAsync();
        return site;
    }

    /// <summary>The id by which feed readers know a post.</summary>
    public static string GuidOf(int number) => string.Create(CultureInfo.InvariantCulture, $"https://old.example/?p={number}");

    /// <summary>Writes the export.</summary>
    /// <param name="file">Where to.</param>
    /// <param name="posts">How many posts there are.</param>
    public async Task WriteExportAsync(string file, int posts)
    {
        await using var export = new StreamWriter(file, append: false, Encoding.UTF8);
        await export.WriteAsync(Head);
        for (var number = 1; number <= posts; number++) await export.WriteAsync(Item(number, "post", Words));
        await export.WriteAsync("</channel></rss>");
    }

    /// <summary>Writes an export that is as long as is asked for: most of it is what plugins keep, as in sites that are old.</summary>
    /// <param name="file">Where to.</param>
    /// <param name="bytes">How long it becomes, about.</param>
    public async Task WriteLongExportAsync(string file, long bytes)
    {
        await using var export = new StreamWriter(file, append: false, Encoding.UTF8);
        await export.WriteAsync(Head);
        for (var number = 1; export.BaseStream.Position < bytes; number++)
            await export.WriteAsync(Item(number, number % ItemsOfPost == 0 ? "post" : "product_feed", LongWords));
        await export.WriteAsync("</channel></rss>");
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private string Item(int number, string type, int length)
    {
        var words = string.Join(' ', Enumerable.Range(0, length).Select(word => $"단어{word * number % 977}"));
        var published = First.AddDays(number).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        var picture = $"{_app.Urls.First()}/picture-{number / PostsOfPicture}.jpg";
        return string.Create(CultureInfo.InvariantCulture, $"""
            <item><title>리뷰: Drama {number} (2011)</title><link>https://old.example/drama-{number}/</link>
            <dc:creator>mina</dc:creator><guid isPermaLink="false">{GuidOf(number)}</guid>
            <content:encoded><![CDATA[<p>{words}</p>
            <p><img src="{picture}" alt="A scene"></p><p>4/5</p>]]></content:encoded>
            <wp:post_id>{number}</wp:post_id><wp:post_date_gmt>{published}</wp:post_date_gmt><wp:post_name>drama-{number}</wp:post_name>
            <wp:status>publish</wp:status><wp:post_type>{type}</wp:post_type>
            <category domain="category" nicename="drama"><![CDATA[Drama]]></category>
            {Comment(number, 1, 0, published)}{Comment(number, 2, 1, published)}</item>

            """);
    }

    private static string Comment(int post, int number, int parent, string date) => string.Create(CultureInfo.InvariantCulture, $"""
        <wp:comment><wp:comment_id>{(post * Comments) + number}</wp:comment_id><wp:comment_author>Reader {number}</wp:comment_author>
        <wp:comment_date_gmt>{date}</wp:comment_date_gmt><wp:comment_content>Yes, {number} of {post}.</wp:comment_content>
        <wp:comment_approved>1</wp:comment_approved><wp:comment_type>comment</wp:comment_type>
        <wp:comment_parent>{(parent == 0 ? 0 : (post * Comments) + parent)}</wp:comment_parent></wp:comment>
        """);
}
