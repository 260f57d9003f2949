using System.Globalization;
using System.Text.Json.Nodes;

namespace ReviewFunctions.Cli.Importing;

/// <summary>
/// What another system has of a review, in the terms of the export of WordPress: a post, a page, an attachment, or whatever plugins keep as
/// such. What a source does not have stays empty.
/// </summary>
public sealed record Post
{
    /// <summary>The title, with HTML in it.</summary>
    public string Title { get; set; } = "";

    /// <summary>The permalink.</summary>
    public string Link { get; set; } = "";

    /// <summary>The id by which feed readers know it.</summary>
    public string Guid { get; set; } = "";

    /// <summary>The login of its author.</summary>
    public string Creator { get; set; } = "";

    /// <summary>The text, with HTML, shortcodes and block comments.</summary>
    public string Content { get; set; } = "";

    /// <summary>The excerpt; of an attachment, its caption.</summary>
    public string Excerpt { get; set; } = "";

    /// <summary>Its number.</summary>
    public string Id { get; set; } = "";

    /// <summary>How far the file that it is one of many in was read for it, in bytes, where that is known.</summary>
    public long? ReadTo { get; set; }

    /// <summary>The path of its file in the folder of its site, where it has one of its own.</summary>
    public string FilePath { get; set; } = "";

    /// <summary>When it was published, as RSS writes it.</summary>
    public string PubDate { get; set; } = "";

    /// <summary>When it was published, in UTC.</summary>
    public string DateGmt { get; set; } = "";

    /// <summary>When it was last changed, in UTC.</summary>
    public string ModifiedGmt { get; set; } = "";

    /// <summary>The slug, percent-encoded.</summary>
    public string Name { get; set; } = "";

    /// <summary>Its status, such as <c>publish</c>.</summary>
    public string Status { get; set; } = "publish";

    /// <summary>What it is, such as <c>post</c>.</summary>
    public string Type { get; set; } = "";

    /// <summary>The address of an attachment's file.</summary>
    public string AttachmentUrl { get; set; } = "";

    /// <summary>Whether words in square brackets may be shortcodes of WordPress.</summary>
    public bool HasShortcodes { get; set; }

    /// <summary>The address of the picture that it opens with, where that is no attachment.</summary>
    public string LeadImageUrl { get; set; } = "";

    /// <summary>What its picture shows.</summary>
    public string LeadImageAlt { get; set; } = "";

    /// <summary>
    /// Fields of a review that the source says as such, and that are not guessed: for instance <c>subject</c> and <c>rating</c>.
    /// </summary>
    public JsonObject Fields { get; } = [];

    /// <summary>Whether the source has ratings and none for it, so that none is looked for in the text.</summary>
    public bool IsUnrated { get; set; }

    /// <summary>Whether the fields are all that a site of ours said of the review, so that what is missing is not guessed either.</summary>
    public bool IsWhole { get; set; }

    /// <summary>A time as it stands in <see cref="DateGmt"/>.</summary>
    public static string Written(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>What of it no review can have, each in a sentence for the report.</summary>
    public IList<string> LeftBehind { get; } = [];

    /// <summary>What it is filed under.</summary>
    public IList<PostCategory> Categories { get; } = [];

    /// <summary>The fields of plugins and themes; the last of a name counts.</summary>
    public IDictionary<string, string> Meta { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The comments on it, whatever became of them.</summary>
    public IList<PostComment> Comments { get; } = [];
}

/// <summary>A comment on a post.</summary>
public sealed record PostComment
{
    /// <summary>Its number.</summary>
    public string Id { get; set; } = "";

    /// <summary>The number of the comment that it answers; 0 for none.</summary>
    public string Parent { get; set; } = "";

    /// <summary>Whom it is by.</summary>
    public string Author { get; set; } = "";

    /// <summary>Their mail address.</summary>
    public string Email { get; set; } = "";

    /// <summary>Their own page.</summary>
    public string Url { get; set; } = "";

    /// <summary>When it was made, in UTC.</summary>
    public string DateGmt { get; set; } = "";

    /// <summary>What it says, with HTML.</summary>
    public string Content { get; set; } = "";

    /// <summary>1 if readers saw it, 0 if it waits, else a word such as <c>spam</c>.</summary>
    public string Approved { get; set; } = "";

    /// <summary>What it is: nothing or <c>comment</c> for a comment, else such as <c>pingback</c>.</summary>
    public string Type { get; set; } = "";
}

/// <summary>What an item is filed under.</summary>
/// <param name="Domain">The sort, such as <c>category</c> or <c>post_tag</c>.</param>
/// <param name="Slug">Its place in addresses.</param>
/// <param name="Name">Its name.</param>
public sealed record PostCategory(string Domain, string Slug, string Name);

/// <summary>What is said of a whole source, and what its posts name.</summary>
public sealed record PostSource
{
    /// <summary>The language of the channel; empty if it does not say.</summary>
    public string Language { get; set; } = "";

    /// <summary>The names of authors by their logins.</summary>
    public IDictionary<string, string> Authors { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The attachments by their numbers.</summary>
    public IDictionary<string, Post> Attachments { get; } = new Dictionary<string, Post>(StringComparer.Ordinal);

    /// <summary>The attachments by the addresses of their files.</summary>
    public IDictionary<string, Post> ByUrl { get; } = new Dictionary<string, Post>(StringComparer.Ordinal);
}
