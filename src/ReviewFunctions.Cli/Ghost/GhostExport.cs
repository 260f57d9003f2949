using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReviewFunctions.Cli.Importing;
using ReviewFunctions.Cli.Running;

namespace ReviewFunctions.Cli.Ghost;

/// <summary>
/// Reads the export of Ghost (<see href="https://ghost.org/help/exports/">Settings, Labs, Export</see>): one JSON document with the tables
/// of its database. Members are not read.
/// </summary>
public sealed class GhostExport
{
    /// <summary>The longest file, in bytes; it is read as a whole.</summary>
    public const long MaxBytes = 512L * 1024 * 1024;

    /// <summary>What stands for the address of the site in texts.</summary>
    private const string SiteMark = "__GHOST_URL__";

    /// <summary>Where a site is whose address nobody says.</summary>
    private static readonly Uri Nowhere = new("https://nowhere.invalid/");

    private readonly JsonObject _tables;
    private readonly Uri? _site;
    private readonly Dictionary<string, JsonObject> _tags, _users;
    private readonly ILookup<string, string> _tagsOf, _authorsOf;
    private readonly Dictionary<string, JsonObject> _meta;

    private GhostExport(JsonObject tables, Uri? site)
    {
        (_tables, _site) = (tables, site);
        _tags = Rows("tags").ToDictionary(row => row.ScalarOf("id"), StringComparer.Ordinal);
        _users = Rows("users").ToDictionary(row => row.ScalarOf("id"), StringComparer.Ordinal);
        _meta = Rows("posts_meta").DistinctBy(row => row.ScalarOf("post_id"))
            .ToDictionary(row => row.ScalarOf("post_id"), StringComparer.Ordinal);
        _tagsOf = InOrder("posts_tags").ToLookup(row => row.ScalarOf("post_id"), row => row.ScalarOf("tag_id"), StringComparer.Ordinal);
        _authorsOf = InOrder("posts_authors")
            .ToLookup(row => row.ScalarOf("post_id"), row => row.ScalarOf("author_id"), StringComparer.Ordinal);
        foreach (var user in _users.Values) Source.Authors[user.ScalarOf("slug")] = user.ScalarOf("name");
    }

    /// <summary>What is said of the whole.</summary>
    public PostSource Source { get; } = new();

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="site">Where the site was; <see langword="null"/> if nobody says.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <exception cref="CommandException">It is no export of Ghost.</exception>
    public static async Task<GhostExport> ReadAsync(string file, Uri? site, CancellationToken cancel)
    {
        if (new FileInfo(file).Length > MaxBytes) throw new CommandException($"{file} is longer than {MaxBytes / 1024 / 1024} MiB.");
        try
        {
            await using var text = File.OpenRead(file);
            var json = await JsonNode.ParseAsync(text, cancellationToken: cancel) as JsonObject;
            if (json?["db"] is JsonArray { Count: > 0 } list) json = list[0] as JsonObject;
            if (json?["data"] is JsonObject { } tables && tables["posts"] is JsonArray) return new GhostExport(tables, site);
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException)
        {
            throw new CommandException($"{file} cannot be read: it is no JSON, or has a row twice.", fault);
        }

        throw new CommandException($"{file} is no export of Ghost: it has no posts.");
    }

    /// <summary>The posts, oldest first, and the pages, if they are asked for.</summary>
    /// <param name="withPages">Whether pages are read too.</param>
    /// <param name="note">Is told of what is left out or otherwise, by the name of the post; of the whole, by none.</param>
    /// <exception cref="CommandException">Texts have addresses of the site, and nobody says where that was.</exception>
    public IEnumerable<Post> Posts(bool withPages, Action<string, string> note)
    {
        var rows = Rows("posts").OrderBy(row => row.ScalarOf("published_at"), StringComparer.Ordinal).ToList();
        var pages = rows.Count(IsPage);
        if (pages > 0 && !withPages) note("", $"{pages} pages are left out: --pages brings them.");
        if (Rows("members").Count() is > 0 and var members) note("", $"{members} members are left out.");
        foreach (var row in rows.Where(row => withPages || !IsPage(row))) yield return PostOf(row, note);
    }

    /// <summary>What the report calls a post.</summary>
    public static string NameOf(Post post) => $"post {(post.Name.Length > 0 ? post.Name : post.Id)}";

    private static bool IsPage(JsonObject row) => row.ScalarOf("type") == "page" || row.ScalarOf("page") is "1" or "true";

    private Post PostOf(JsonObject row, Action<string, string> note)
    {
        var (id, slug, meta) = (row.ScalarOf("id"), row.ScalarOf("slug"), _meta.GetValueOrDefault(row.ScalarOf("id")) ?? []);
        var post = new Post
        {
            Id = id,
            Guid = id,
            Name = slug,
            Title = System.Net.WebUtility.HtmlEncode(row.ScalarOf("title")),
            Link = new Uri(_site ?? Nowhere, $"{slug}/").AbsoluteUri,
            Excerpt = System.Net.WebUtility.HtmlEncode(row.ScalarOf("custom_excerpt")),
            DateGmt = TimeOf(row.ScalarOf("published_at")),
            ModifiedGmt = TimeOf(row.ScalarOf("updated_at")),
            LeadImageUrl = Resolved(row.ScalarOf("feature_image")),
            LeadImageAlt = meta.ScalarOf("feature_image_alt"),
        };
        void Note(string sentence) => note(NameOf(post), sentence);
        post.Content = Resolved(row.ScalarOf("html") is { Length: > 0 } html ? html : GhostText.Of(row, Note));
        post.Status = StatusOf(row, Note);
        foreach (var tag in _tagsOf[id].Select(tag => _tags.GetValueOrDefault(tag)).OfType<JsonObject>())
            Tag(post, tag.ScalarOf("name"), Note);
        var authors = _authorsOf[id].Append(row.ScalarOf("author_id")).Select(user => _users.GetValueOrDefault(user));
        if (authors.OfType<JsonObject>().FirstOrDefault() is { } author) post.Creator = author.ScalarOf("slug");
        return post;
    }

    /// <summary>What was for some only does not become public by an import.</summary>
    private static string StatusOf(JsonObject row, Action<string> note)
    {
        var (status, visibility) = (row.ScalarOf("status"), row.ScalarOf("visibility"));
        if (status is "published" or "scheduled" && visibility is not ("" or "public"))
        {
            note($"It was for {visibility} only, and comes as a draft.");
            return "draft";
        }

        if (status == "sent") note("It was sent by mail only, and comes as a draft.");
        return status switch { "published" => "publish", "scheduled" => "future", _ => "draft" };
    }

    private static void Tag(Post post, string name, Action<string> note)
    {
        if (name.StartsWith('#')) note($"The internal tag {name} is left out.");
        else post.Categories.Add(new PostCategory("post_tag", "", System.Net.WebUtility.HtmlEncode(name)));
    }

    private string Resolved(string text)
    {
        if (!text.Contains(SiteMark, StringComparison.Ordinal)) return text;
        if (_site is null)
            throw new CommandException(ExitCode.Usage, "The export has pictures of the old site: say where that is, with --old-address.");
        return text.Replace(SiteMark, _site.AbsoluteUri.TrimEnd('/'));
    }

    private IEnumerable<JsonObject> Rows(string table) => (_tables[table] as JsonArray)?.OfType<JsonObject>() ?? [];

    private IEnumerable<JsonObject> InOrder(string table) => Rows(table).OrderBy(row =>
        int.TryParse(row.ScalarOf("sort_order"), NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : 0);

    /// <summary>Times are ISO 8601, and in old exports milliseconds since 1970.</summary>
    private static string TimeOf(string text)
    {
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks < 253_402_300_800_000)
            return Post.Written(DateTimeOffset.FromUnixTimeMilliseconds(ticks));
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? Post.Written(time)
            : "";
    }
}
