using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ReviewFunctions.Cli.Export;
using ReviewFunctions.Cli.Importing.Html;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Cli.Importing;

/// <summary>A post as a request for a new review, without its body and its pictures.</summary>
public sealed partial class PostReview
{
    private readonly Action<string> _note;

    private PostReview(Action<string> note) => _note = note;

    /// <summary>The request.</summary>
    public JsonObject Draft { get; } = [];

    /// <summary>The request for a post.</summary>
    /// <param name="item">The post.</param>
    /// <param name="defaults">What it does not say.</param>
    /// <param name="note">Is told of what is not as it was.</param>
    public static PostReview Of(Post item, PostDefaults defaults, Action<string> note)
    {
        var review = new PostReview(note);
        var title = review.TitleOf(item);
        review.Draft["headline"] = title;
        if (!item.IsWhole) review.AddGuess(PostGuess.Of(item, title, defaults, note));
        if (HtmlText.Plain(item.Excerpt) is { Length: > 0 } summary)
            review.Draft["summary"] = review.Cut(summary, ReviewContent.MaxSummary, "excerpt");
        if (!item.IsWhole) review.AddTags(item, defaults.Rules);
        if (BylineOf(item.Creator) is { } byline) review.Draft["author"] = byline;
        else if (item.Creator.Length > 0) note($"The author {item.Creator} has no name that a byline can have.");
        review.AddAddresses(item);
        review.AddLife(item);
        review.Take(item.Fields, item.IsWhole);
        if (defaults.Rules.Of(item) is { } own) review.Follow(own);
        return review;
    }

    private void Take(JsonObject fields, bool isWhole)
    {
        foreach (var name in WordPressFile.Fields)
        {
            if (isWhole) Draft.Remove(name);
            if (fields[name] is { } value) Draft[name] = value.DeepClone();
        }

        if (fields["leadImage"] is JsonObject lead) Draft["leadImage"] = lead.DeepClone();
    }

    /// <summary>What the map says of the post goes before what its source says.</summary>
    private void Follow(PostRule rule)
    {
        if (Draft["subject"] is JsonObject subject)
        {
            if (rule.Kind is { } kind) subject["kind"] = EnumNames.Of(kind);
            if (rule.Title is { } title) subject["title"] = title;
            if (rule.Year is { } year) subject["year"] = year;
        }

        if (rule.IsUnrated) Draft.Remove("rating");
        if (rule.Rating is var (value, best)) Draft["rating"] = new JsonObject { ["value"] = value, ["best"] = best };
        if (rule.Language is { } language) Draft["language"] = language.ToString();
        if (rule.Column is { } column) Draft["column"] = column;
    }

    /// <summary>The byline of a login; <see langword="null"/> if none can be made of it.</summary>
    public static string? BylineOf(string login)
    {
        if (Byline.IsId(login)) return login;
        var id = NoByline().Replace(login.ToLowerInvariant(), "-").Trim('-');
        return Byline.IsId(id) ? id : null;
    }

    private string TitleOf(Post item)
    {
        var title = HtmlText.Plain(item.Title);
        if (title.Length == 0)
        {
            title = HtmlText.Plain(item.Content) is { Length: > 0 } text ? string.Join(' ', text.Split(' ').Take(8)) : $"Post {item.Id}";
            _note($"It has no title; its headline is now: {Cut(title, ReviewContent.MaxHeadline, "headline")}");
        }

        return Cut(title, ReviewContent.MaxHeadline, "title");
    }

    private void AddGuess(PostGuess guess)
    {
        var title = Cut(guess.Title, Subject.MaxTitle, "title of the subject");
        var subject = new JsonObject { ["kind"] = EnumNames.Of(guess.Kind), ["title"] = title };
        if (guess.Year is { } year) subject["year"] = year;
        Draft["language"] = guess.Language;
        Draft["subject"] = subject;
        if (guess.Rating is var (value, best)) Draft["rating"] = new JsonObject { ["value"] = value, ["best"] = best };
        if (guess.Column is { } column) Draft["column"] = column;
    }

    private void AddTags(Post item, ImportRules rules)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var tags = new JsonArray();
        foreach (var (domain, _, name) in item.Categories)
        {
            var rule = rules.Categories.GetValueOrDefault(HtmlText.Plain(name));
            if (rule is { IsNoTag: true }) continue;
            var tag = rule?.Tag ?? HtmlText.Plain(name);
            if (domain is not ("category" or "post_tag")) _note($"It was filed under {domain} {tag}, which is left out.");
            else if (tag.EnumerateRunes().Count() > Tag.MaxLength || !ChannelKey.Fits(tag))
                _note($"The tag {tag} is too long and left out.");
            else if (tags.Count == ReviewContent.MaxTags && !known.Contains(Tag.Identity(tag)))
                _note($"The tag {tag} is left out: a review has {ReviewContent.MaxTags}.");
            else if (tag.Length > 0 && known.Add(Tag.Identity(tag))) tags.Add(tag);
        }

        if (tags.Count > 0) Draft["tags"] = tags;
    }

    private void AddAddresses(Post item)
    {
        var slug = Uri.UnescapeDataString(item.Name).Normalize();
        if (Slug.TryParse(slug, out var parsed)) Draft["slug"] = parsed.ToString();
        else if (slug.Length > 0) _note($"The slug {slug} is none here; another is made of the headline.");

        var id = item.Guid.Length > 0 ? item.Guid : item.Link;
        if (id.Length is > 0 and <= Review.MaxFeedId && !id.Any(char.IsWhiteSpace)) Draft["feedId"] = id;

        if (item.Status is "draft" or "pending") return;
        var paths = new HashSet<FormerPath>();
        if (Uri.TryCreate(item.Link, UriKind.Absolute, out var link) && link.PathAndQuery != "/")
        {
            if (FormerPath.TryParse(link.PathAndQuery, out var path)) paths.Add(path);
            else if (link.AbsolutePath != $"/reviews/{Uri.EscapeDataString(slug)}/")
                _note($"The address {link.PathAndQuery} cannot lead here: the site needs it itself.");
        }

        // WordPress answers at ?p=123 as well, whatever its permalinks are like, and the guid has that address.
        if (Uri.TryCreate(item.Guid, UriKind.Absolute, out var guid) && IdOfPost().IsMatch(guid.Query)
            && FormerPath.TryParse(guid.PathAndQuery, out var byId))
        {
            paths.Add(byId);
        }

        if (paths.Count > 0) Draft["formerPaths"] = new JsonArray([.. paths.Select(path => JsonValue.Create(path.ToString()))]);
    }

    private void AddLife(Post item)
    {
        var published = TimeOf(item.DateGmt) ?? (DateTimeOffset.TryParse(
            item.PubDate, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var rss) && rss.Year > 1900 ? rss : null);
        var isPublic = item.Status is "publish" or "future";
        if (isPublic && published is null) _note("It has no date that can be read, and comes as a draft.");
        if (item.Status is not ("publish" or "future" or "draft")) _note($"Its status is {item.Status}; it comes as a draft.");
        Draft["status"] = isPublic && published is not null ? "published" : "draft";
        if (!isPublic || published is not { } date) return;
        Draft["published"] = InstantJson.Write(date);
        if (TimeOf(item.ModifiedGmt) is { } modified && modified > date && item.Status == "publish")
            Draft["updated"] = InstantJson.Write(modified);
    }

    /// <summary>A time as exports write it; <see langword="null"/> if it is none.</summary>
    internal static DateTimeOffset? TimeOf(string gmt) => DateTimeOffset.TryParseExact(
        gmt, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) && time.Year > 1900
        ? time
        : null;

    private string Cut(string text, int maxLength, string what)
    {
        var runes = text.EnumerateRunes().ToList();
        if (runes.Count <= maxLength) return text;
        _note($"The {what} is longer than {maxLength} characters and was cut. It was: {text}");
        return string.Concat(runes.Take(maxLength - 1)).TrimEnd() + "…";
    }

    [GeneratedRegex(@"\A\?(?:p|page_id)=[0-9]+\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IdOfPost();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoByline();
}
