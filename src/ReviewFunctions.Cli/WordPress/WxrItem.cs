namespace ReviewFunctions.Cli.WordPress;

/// <summary>An item of a WordPress export: a post, a page, an attachment, or whatever plugins keep as such.</summary>
public sealed record WxrItem
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

    /// <summary>When it was published, as RSS writes it.</summary>
    public string PubDate { get; set; } = "";

    /// <summary>When it was published, in UTC.</summary>
    public string DateGmt { get; set; } = "";

    /// <summary>When it was last changed, in UTC.</summary>
    public string ModifiedGmt { get; set; } = "";

    /// <summary>The slug, percent-encoded.</summary>
    public string Name { get; set; } = "";

    /// <summary>Its status, such as <c>publish</c>.</summary>
    public string Status { get; set; } = "";

    /// <summary>What it is, such as <c>post</c>.</summary>
    public string Type { get; set; } = "";

    /// <summary>The address of an attachment's file.</summary>
    public string AttachmentUrl { get; set; } = "";

    /// <summary>What it is filed under.</summary>
    public IList<WxrCategory> Categories { get; } = [];

    /// <summary>The fields of plugins and themes; the last of a name counts.</summary>
    public IDictionary<string, string> Meta { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The comments on it, whatever became of them.</summary>
    public IList<WxrComment> Comments { get; } = [];
}

/// <summary>A comment in a WordPress export.</summary>
public sealed record WxrComment
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
public sealed record WxrCategory(string Domain, string Slug, string Name);

/// <summary>What is said of a whole export, and what its posts name.</summary>
public sealed record WxrSite
{
    /// <summary>The language of the channel; empty if it does not say.</summary>
    public string Language { get; set; } = "";

    /// <summary>The names of authors by their logins.</summary>
    public IDictionary<string, string> Authors { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The attachments by their numbers.</summary>
    public IDictionary<string, WxrItem> Attachments { get; } = new Dictionary<string, WxrItem>(StringComparer.Ordinal);

    /// <summary>The attachments by the addresses of their files.</summary>
    public IDictionary<string, WxrItem> ByUrl { get; } = new Dictionary<string, WxrItem>(StringComparer.Ordinal);
}
