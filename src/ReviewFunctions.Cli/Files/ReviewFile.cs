using System.Text;
using System.Text.Json.Nodes;
using ReviewFunctions.Reviews.Drafts;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Cli.Files;

/// <summary>A review in a Markdown file: its fields between two lines <c>---</c>, then its body.</summary>
public sealed class ReviewFile
{
    /// <summary>The longest file, as the API bounds requests.</summary>
    public const int MaxBytes = 1024 * 1024;

    private const string Fence = "---";

    /// <summary>What the site says of a review and no request for a new one has.</summary>
    private static readonly string[] Told =
        ["id", "url", "formerStatus", "due", "revision", "saved", "editor", "publication", "warnings", "significant"];

    private readonly FrontMatter _head;
    private readonly int _bodyLine;
    private readonly LocalPictures _pictures;

    private ReviewFile(string path, FrontMatter head, string body, int bodyLine, string? folder = null)
    {
        (FilePath, _head, Body, _bodyLine) = (path, head, body, bodyLine);
        _pictures = LocalPictures.Of(new Folder(folder ?? Path.GetDirectoryName(Path.GetFullPath(path)) ?? "."), head.Fields, body);
        Draft = ToDraft();
        Findings = head.Fault is { } fault ? [fault] : [.. _pictures.Findings.Select(InFile), .. Judged()];
    }

    /// <summary>Where the file is.</summary>
    public string FilePath { get; }

    /// <summary>The fields as they are written, the body not among them.</summary>
    public JsonObject Fields => _head.Fields;

    /// <summary>The body as it is written.</summary>
    public string Body { get; }

    /// <summary>The pictures that it names by their files.</summary>
    public IReadOnlyCollection<LocalPicture> Pictures => _pictures.Files;

    /// <summary>The request for a new review, with its pictures named by the ids that they have on every site.</summary>
    public JsonObject Draft { get; }

    /// <summary>What is wrong, and what becomes of it other than it is written, in the order of the lines.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Whether a site would refuse it.</summary>
    public bool IsFaulty => Findings.Any(finding => finding.IsFault);

    /// <summary>Whether it was made of a page of another system.</summary>
    public bool IsConverted { get; set; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static async Task<ReviewFile> ReadAsync(string path, CancellationToken cancel)
    {
        if (new FileInfo(path) is { Exists: true, Length: > MaxBytes }) return Refused(path, "The file is longer than 1 MiB.");
        var bytes = await File.ReadAllBytesAsync(path, cancel);
        if (!System.Text.Unicode.Utf8.IsValid(bytes)) return Refused(path, "The file is not UTF-8.");
        return Parse(path, Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'));
    }

    /// <summary>Reads the text of a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="text">The text.</param>
    /// <param name="folder">Where its pictures are looked for; beside it if <see langword="null"/>.</param>
    public static ReviewFile Parse(string path, string text, string? folder = null)
    {
        // A file with the line ends of Windows has them from its editor; in others a carriage return is the writer's.
        if (text.StartsWith($"{Fence}\r\n", StringComparison.Ordinal)) text = text.ReplaceLineEndings("\n");
        if (!text.StartsWith($"{Fence}\n", StringComparison.Ordinal))
            return Refused(path, "The file begins with a line --- and the fields of the review.");
        var end = text.IndexOf($"\n{Fence}\n", Fence.Length, StringComparison.Ordinal);
        if (end < 0) return Refused(path, "The fields of the review end with a line ---, and the body follows.");
        var head = end > Fence.Length ? text[(Fence.Length + 1)..(end + 1)] : "";
        var begin = end + Fence.Length + 2;
        if (begin < text.Length && text[begin] == '\n') begin++;
        var body = text.EndsWith('\n') && text.Length > begin ? text[begin..^1] : text[begin..];
        return new ReviewFile(path, FrontMatter.Read(head, offset: 1), body, 1 + text.AsSpan(0, begin).Count('\n'), folder);
    }

    private static ReviewFile Refused(string path, string sentence) =>
        new(path, FrontMatter.Read("", 0), "", 1, new Finding(1, "#", sentence));

    private ReviewFile(string path, FrontMatter head, string body, int bodyLine, Finding fault)
        : this(path, head, body, bodyLine) => Findings = [fault];

    private JsonObject ToDraft()
    {
        var draft = _head.Fields.DeepClone().AsObject();
        foreach (var name in Told) draft.Remove(name);
        if (_pictures.LeadImage is { } lead) draft["leadImage"] = lead.DeepClone();
        draft["body"] = _pictures.Body;
        // A new review is public or not; what else it can become is a step after that.
        if (draft["status"] is JsonValue value && value.TryGetValue<string>(out var status) && status == "withdrawn")
            draft["status"] = "published";
        if (_head.Fields["due"] is { } due && draft["published"] is null) draft["published"] = due.DeepClone();
        return draft;
    }

    private IEnumerable<Finding> Judged()
    {
        var read = ReviewDraft.Read(JsonFormat.Bytes(Draft));
        var faults = read.Refusal?.Errors ?? [];
        return faults.Select(fault => At(fault.Pointer, fault.Detail, isFault: true))
            .Concat(read.Warnings.Select(warning => At(warning.Pointer, warning.Detail, isFault: false)))
            .OrderBy(finding => finding.Line);
    }

    private Finding At(string pointer, string detail, bool isFault) => new(LineOf(pointer), pointer, detail, isFault);

    private Finding InFile(Finding finding) => finding with
    {
        Line = finding.Pointer == "#/body" ? _bodyLine + finding.Line : LineOf(finding.Pointer),
    };

    private int LineOf(string pointer) => pointer == "#/body" ? _bodyLine : _head.LineOf(pointer);
}
