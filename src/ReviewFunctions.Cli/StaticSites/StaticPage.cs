using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ReviewFunctions.Cli.Files;
using ReviewFunctions.Cli.Importing;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Cli.StaticSites;

/// <summary>
/// A page of Hugo (<see href="https://gohugo.io/content-management/front-matter/">front matter</see>) or Jekyll
/// (<see href="https://jekyllrb.com/docs/posts/">posts</see>) as a review.
/// </summary>
public sealed partial class StaticPage
{
    /// <summary>Where a site is whose address nobody says.</summary>
    private static readonly Uri Nowhere = new("https://nowhere.invalid/");

    private readonly Head _head;
    private readonly string _root, _path;
    private readonly List<string> _notes = [];

    private StaticPage(Head head, string root, string file)
    {
        (_head, _root) = (head, root);
        _path = Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/');
    }

    /// <summary>What is not as it was, and what was guessed.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Whether the map says that no review is made of it.</summary>
    public bool IsLeftOut { get; private set; }

    /// <summary>The same page as a file of ours, with paths of pictures from the folder of the site.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Reads a page; <see langword="null"/> if it is none of Hugo or Jekyll: those have a title and no headline.</summary>
    /// <param name="page">What is in the file.</param>
    /// <param name="root">The folder of the site.</param>
    /// <param name="file">The file.</param>
    /// <param name="defaults">What the page does not say.</param>
    public static StaticPage? Read(string page, string root, string file, PostDefaults defaults)
    {
        if (Head.Read(page) is not { } head || head.Text("title") is null || head.Fields.ContainsKey("headline")) return null;
        var read = new StaticPage(head, root, file);
        read.Text = read.Write(defaults);
        return read;
    }

    private string Write(PostDefaults defaults)
    {
        var (title, own) = (_head.Text("title") ?? "", AddressOf(defaults.Permalinks));
        var link = defaults.OldAddress is { } site ? new Uri(site, own.TrimStart('/')) : new Uri(Nowhere, own);
        var item = new Post { Content = _head.Body, Link = link.AbsoluteUri, Name = SlugName, FilePath = _path };
        foreach (var name in _head.List("categories").Concat(_head.List("tags")))
            item.Categories.Add(new PostCategory("category", "", name));
        var language = LanguageTag.TryParse(_head.Text("lang", "language"), out var said) ? said.ToString() : defaults.Language;
        IsLeftOut = defaults.Rules.Of(item) is { IsLeftOut: true };
        var guess = PostGuess.Of(item, title, defaults with { Language = language }, _notes.Add);
        var fields = new JsonObject { ["headline"] = title, ["language"] = guess.Language };
        var subject = new JsonObject { ["kind"] = EnumNames.Of(guess.Kind), ["title"] = guess.Title };
        if (guess.Year is { } year) subject["year"] = year;
        fields["subject"] = subject;
        if (guess.Rating is var (value, best)) fields["rating"] = new JsonObject { ["value"] = value, ["best"] = best };
        if (guess.Column is { } column) fields["column"] = column;
        if (_head.Text("description", "summary", "excerpt") is { } summary)
        {
            if (PlainText.Fault(summary, ReviewContent.MaxSummary) is null) fields["summary"] = summary;
            else _notes.Add($"Its description is too long or no plain text, and is left out: {summary}");
        }

        if (_head.Text("author") is { } author && Byline.IsId(author)) fields["author"] = author;
        AddTags(fields, item, defaults.Rules);
        AddLife(fields);
        AddAddresses(fields, own, defaults.OldAddress);
        var codes = Shortcode().Matches(_head.Body).Select(code => code.Value).Distinct(StringComparer.Ordinal).ToList();
        if (codes.Count > 0) _notes.Add($"Its shortcodes stay as they are written: {string.Join(' ', codes)}");
        var body = NamedPictures.Rename(_head.Body, picture => PathOf(picture.Address));
        return FrontMatterWriter.Write(fields, body);
    }

    private static void AddTags(JsonObject fields, Post item, ImportRules rules)
    {
        var names = item.Categories.Select(category => (category.Name, Rule: rules.Categories.GetValueOrDefault(category.Name)));
        var tags = names.Where(named => named.Rule is not { IsNoTag: true }).Select(named => named.Rule?.Tag ?? named.Name)
            .DistinctBy(Tag.Identity).Take(ReviewContent.MaxTags);
        fields["tags"] = new JsonArray([.. tags.Select(tag => JsonValue.Create(tag))]);
    }

    private void AddLife(JsonObject fields)
    {
        var published = TimeOf(_head.Text("date")) ?? TimeOf(Dated().Match(FileName).Groups["date"].Value);
        var isDraft = _head.Text("draft") == "true" || _head.Text("published") == "false"
            || _path.StartsWith("_drafts/", StringComparison.Ordinal);
        if (!isDraft && published is null) _notes.Add("It has no date that can be read, and comes as a draft.");
        fields["status"] = isDraft || published is null ? "draft" : "published";
        if (isDraft || published is not { } date) return;
        fields["published"] = InstantJson.Write(date);
        if (TimeOf(_head.Text("lastmod", "last_modified_at")) is { } changed && changed > date)
            fields["updated"] = InstantJson.Write(changed);
    }

    private void AddAddresses(JsonObject fields, string own, Uri? site)
    {
        if (Slug.TryParse(SlugName, out var slug)) fields["slug"] = slug.ToString();
        fields["feedId"] = site is null ? own : new Uri(site, FeedPath(own).TrimStart('/')).AbsoluteUri;
        var paths = new JsonArray();
        foreach (var address in _head.List("aliases").Concat(_head.List("redirect_from")).Prepend(own).Distinct(StringComparer.Ordinal))
        {
            if (FormerPath.TryParse(address, out var path)) paths.Add(path.ToString());
            else _notes.Add($"The address {address} cannot lead here.");
        }

        if (paths.Count > 0) fields["formerPaths"] = paths;
    }

    /// <summary>
    /// What feeds of the old site have as id below its address: Hugo the address itself, Jekyll
    /// (<see href="https://github.com/jekyll/jekyll-feed">its plugin</see>) the folder of it and the name of the file.
    /// </summary>
    private string FeedPath(string own)
    {
        if (!IsPost) return own;
        var folder = own.TrimEnd('/');
        return $"{folder[..(folder.LastIndexOf('/') + 1)]}{SlugName}";
    }

    /// <summary>Whether the page is a post of Jekyll.</summary>
    private bool IsPost => Dated().IsMatch(FileName) && _path.Contains("_posts/", StringComparison.Ordinal);

    /// <summary>Where the page is: as its head says, by the rule of its site, or in the usual place.</summary>
    private string AddressOf(PermalinkRules rules)
    {
        var said = _head.Text("url", "permalink") is { } head && head.StartsWith('/') ? head : null;
        var pattern = said ?? (IsPost ? rules.Posts : rules.Sections.GetValueOrDefault(Section));
        if (pattern is null) return PlaceOf();
        var date = TimeOf(_head.Text("date")) ?? TimeOf(Dated().Match(FileName).Groups["date"].Value);
        if (PermalinkRules.Fill(pattern, InAddress, date) is { } address) return address;
        _notes.Add($"Its address follows a rule that is not understood here, and is taken to be {PlaceOf()}: {pattern}");
        return PlaceOf();
    }

    /// <summary>What stands for a placeholder in a rule for addresses.</summary>
    private string? InAddress(string placeholder) => placeholder switch
    {
        "categories" or "slugified_categories" => string.Join('/', _head.List("categories").Select(InPath)),
        "output_ext" => ".html",
        "section" => Section,
        "sections" => string.Join('/', Folders),
        "filename" or "contentbasename" or "slugorfilename" or "slugorcontentbasename" => SlugName,
        "title" or "slug" when IsPost || _head.Text("slug") is not null && placeholder == "slug" => SlugName,
        "title" or "slug" => InPath(NoWord().Replace(_head.Text("title") ?? "", " ").Trim()),
        _ => null,
    };

    private static string InPath(string name) => name.ToLowerInvariant().Replace(' ', '-');

    /// <summary>The folders of a page of Hugo below <c>content</c>, without one that is the page itself.</summary>
    private IEnumerable<string> Folders =>
        (_path.StartsWith("content/", StringComparison.Ordinal) ? _path["content/".Length..] : _path).Split('/').SkipLast(IsBundle ? 2 : 1);

    private string Section => Folders.FirstOrDefault() ?? "";

    /// <summary>Where the page is if nothing says otherwise: by the date for Jekyll, by the folders for Hugo.</summary>
    private string PlaceOf()
    {
        if (IsPost)
        {
            var date = Dated().Match(FileName).Groups["date"].Value.Replace('-', '/');
            var folders = string.Concat(_head.List("categories").Select(name => $"/{InPath(name)}"));
            return $"{folders}/{date}/{SlugName}.html";
        }

        var folder = string.Join('/', Folders);
        return $"/{(folder.Length > 0 ? $"{folder.ToLowerInvariant()}/" : "")}{SlugName}/";
    }

    private string FileName => Path.GetFileNameWithoutExtension(_path);

    /// <summary>Whether the page is a folder of its own, with its pictures beside it.</summary>
    private bool IsBundle => FileName == "index" && _path.Contains('/');

    private string SlugName
    {
        get
        {
            if (_head.Text("slug") is { } slug) return slug;
            var name = IsBundle ? _path.Split('/')[^2] : FileName;
            return Dated().Replace(name, "").ToLowerInvariant().Replace(' ', '-');
        }
    }

    /// <summary>
    /// A path beside the page, or from the root of the old site, as a path from the folder of the site; <see langword="null"/> where
    /// there is no such file.
    /// </summary>
    private string? PathOf(string address)
    {
        var plain = Uri.UnescapeDataString(address);
        if (plain.Contains("..", StringComparison.Ordinal)) return null;
        var beside = _path.Contains('/') ? _path[..(_path.LastIndexOf('/') + 1)] : "";
        string[] places = plain.StartsWith('/') ? [$"static{plain}", plain[1..]] : [$"{beside}{plain}"];
        return places.FirstOrDefault(place => File.Exists(Path.Combine(_root, place))) is { } found
            ? string.Join('/', found.Split('/').Select(Uri.EscapeDataString))
            : null;
    }

    private static DateTimeOffset? TimeOf(string? text) => DateTimeOffset.TryParse(
        text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) && time.Year > 1900 ? time : null;

    [GeneratedRegex(@"[^\p{L}\p{N}\p{M}]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoWord();

    [GeneratedRegex(@"\{\{[<%]\s*/?\s*[\w/-]+|\{%-?\s*\w+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Shortcode();

    [GeneratedRegex(@"\A(?<date>\d{4}-\d{2}-\d{2})-", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dated();
}
