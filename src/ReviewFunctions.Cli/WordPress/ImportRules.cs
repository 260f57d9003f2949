using ReviewFunctions.Cli.Running;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Cli.WordPress;

/// <summary>What is to be made of what a post is filed under: the file that <c>--map</c> names.</summary>
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
        var read = new ImportRules
        {
            Kind = fields.Optional("kind")?.OneOf<SubjectKind>(),
            Language = fields.Optional("language")?.Language(),
            Categories = rules,
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
