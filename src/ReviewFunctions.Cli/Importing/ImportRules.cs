using ReviewFunctions.Cli.Running;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Cli.Importing;

/// <summary>What is to be made of single posts, and of what posts are filed under: the file that <c>--map</c> names.</summary>
public sealed record ImportRules
{
    /// <summary>The longest file.</summary>
    private const int MaxBytes = 1024 * 1024;

    /// <summary>What posts are about that no rule names.</summary>
    public SubjectKind? Kind { get; init; }

    /// <summary>The language of posts that no rule names.</summary>
    public LanguageTag? Language { get; init; }

    /// <summary>The rules by the names of categories and tags; case does not matter.</summary>
    public IReadOnlyDictionary<string, CategoryRule> Categories { get; init; } = new Dictionary<string, CategoryRule>();

    /// <summary>
    /// The rules for single posts, by what they are called: their slug, their number or id, their address or the path of it, or the path of
    /// their file.
    /// </summary>
    public IReadOnlyDictionary<string, PostRule> Posts { get; init; } = new Dictionary<string, PostRule>();

    /// <summary>The rule for a post; <see langword="null"/> if none is for it alone.</summary>
    public PostRule? Of(Post post)
    {
        if (Posts.Count == 0) return null;
        var path = Uri.TryCreate(post.Link, UriKind.Absolute, out var link) ? Uri.UnescapeDataString(link.PathAndQuery) : "";
        string[] names = [post.Id, post.Guid, post.Link, path, path.Trim('/'), Uri.UnescapeDataString(post.Name), post.FilePath];
        return names.Where(name => name.Length > 0).Select(name => Posts.GetValueOrDefault(name)).FirstOrDefault(rule => rule is not null);
    }

    /// <summary>Reads the file.</summary>
    /// <exception cref="CommandException">There is none, or it has faults.</exception>
    public static async Task<ImportRules> ReadAsync(string? file, CancellationToken cancel)
    {
        if (file is null) return new ImportRules();
        if (new FileInfo(file) is not { Exists: true, Length: <= MaxBytes })
            throw new CommandException(ExitCode.Usage, $"There is no file {file}, or it is longer than 1 MiB.");
        var outcome = JsonRequest.Read(await File.ReadAllBytesAsync(file, cancel), RefusalKind.InvalidReview, Of);
        if (outcome.TryGet(out var rules, out var refusal)) return rules;
        var faults = refusal.Errors.Select(fault => $"{fault.Pointer}: {fault.Detail}");
        throw new CommandException(ExitCode.Usage, $"{file}: {string.Join(' ', faults)}");
    }

    private static ImportRules Of(JsonFields fields)
    {
        var rules = new Dictionary<string, CategoryRule>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, field) in fields.Optional("categories")?.Object()?.All() ?? [])
            if (field.Object() is { } rule) rules[name] = CategoryRule.Of(rule);
        var posts = new Dictionary<string, PostRule>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, field) in fields.Optional("posts")?.Object()?.All() ?? [])
            if (field.Object() is { } rule) posts[name] = PostRule.Of(rule);
        var read = new ImportRules
        {
            Kind = fields.Optional("kind")?.OneOf<SubjectKind>(),
            Language = fields.Optional("language")?.Language(),
            Categories = rules,
            Posts = posts,
        };
        fields.RefuseOthers();
        return read;
    }
}

/// <summary>What is to be made of posts in a category, or with a tag.</summary>
public sealed record CategoryRule
{
    /// <summary>What they are about.</summary>
    public SubjectKind? Kind { get; init; }

    /// <summary>Their language.</summary>
    public LanguageTag? Language { get; init; }

    /// <summary>The column that they stand in.</summary>
    public string? Column { get; init; }

    /// <summary>The tag that they get instead of its name.</summary>
    public string? Tag { get; init; }

    /// <summary>Whether they get no tag of it.</summary>
    public bool IsNoTag { get; init; }

    /// <summary>Reads a rule.</summary>
    internal static CategoryRule Of(JsonFields fields)
    {
        var tag = fields.Optional("tag");
        var rule = new CategoryRule
        {
            Kind = fields.Optional("kind")?.OneOf<SubjectKind>(),
            Language = fields.Optional("language")?.Language(),
            Column = fields.Optional("column")?.ChannelName(ReviewContent.MaxColumn),
            Tag = tag is { IsString: true } ? tag.ChannelName(Reviews.Tag.MaxLength) : null,
            IsNoTag = tag is { IsString: false } && tag.Truth() is false,
        };
        fields.RefuseOthers();
        return rule;
    }
}

/// <summary>What is to be made of one post. What it says goes before every other rule and guess.</summary>
public sealed record PostRule
{
    /// <summary>What it is about.</summary>
    public SubjectKind? Kind { get; init; }

    /// <summary>The title of that.</summary>
    public string? Title { get; init; }

    /// <summary>The year of that.</summary>
    public int? Year { get; init; }

    /// <summary>The rating.</summary>
    public (decimal Value, decimal Best)? Rating { get; init; }

    /// <summary>Whether it has no rating, whatever its text says.</summary>
    public bool IsUnrated { get; init; }

    /// <summary>The language.</summary>
    public LanguageTag? Language { get; init; }

    /// <summary>The column.</summary>
    public string? Column { get; init; }

    /// <summary>Whether no review is made of it.</summary>
    public bool IsLeftOut { get; init; }

    /// <summary>Reads a rule.</summary>
    internal static PostRule Of(JsonFields fields)
    {
        var rating = fields.Optional("rating");
        var rule = new PostRule
        {
            Kind = fields.Optional("kind")?.OneOf<SubjectKind>(),
            Title = fields.Optional("title")?.Text(Subject.MaxTitle),
            Year = fields.Optional("year")?.WholeNumber(1, Subject.MaxYear),
            Rating = rating is { IsString: true } ? RatingOf(rating) : null,
            IsUnrated = rating is { IsString: false } && rating.Truth() is false,
            Language = fields.Optional("language")?.Language(),
            Column = fields.Optional("column")?.ChannelName(ReviewContent.MaxColumn),
            IsLeftOut = fields.Optional("skip")?.Truth() is true,
        };
        fields.RefuseOthers();
        return rule;
    }

    private static (decimal Value, decimal Best)? RatingOf(JsonField field)
    {
        if (field.String() is { } text && RatingInText.AllIn(text) is [var rating]) return rating;
        field.Refuse("Must be a rating such as 4.5/5, 8/10 or ★★★½, or false for none.");
        return null;
    }
}
