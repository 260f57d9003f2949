using System.Collections.Frozen;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using RazorSlices;
using ReviewFunctions.Core.Pages;
using ReviewFunctions.Reviews.Site;
using ReviewFunctions.Reviews.Themes;

namespace ReviewFunctions.Pages;

/// <summary>Renders pages from the Razor templates beside it, outside any request.</summary>
public sealed class RazorPageRenderer : IPageRenderer
{
    /// <summary>Escapes what HTML needs escaped and leaves every script as it is.</summary>
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly string[] Files =
    [
        SiteAddresses.StylesheetPath, SiteAddresses.ScriptPath, SiteAddresses.IconPath, SiteAddresses.FaviconPath,
        SiteAddresses.TouchIconPath, SiteAddresses.ThemePath(ThemeName.Paper), SiteAddresses.ThemePath(ThemeName.Poster),
        SiteAddresses.SearchScriptPath, SiteAddresses.SearchWorkerPath, SiteAddresses.SearchLibraryPath,
    ];

    private readonly FrozenDictionary<string, byte[]> _files = Files.ToFrozenDictionary(path => path, Read);

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> FileAt(string path) => _files[path];

    /// <inheritdoc/>
    public async Task<byte[]> RenderAsync(Page page, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        await using (var writer = new StreamWriter(bytes, Utf8))
        {
            using var template = TemplateFor(page);
            await template.RenderAsync(writer, Encoder, cancel);
        }

        return bytes.ToArray();
    }

    private static RazorSlice TemplateFor(Page page) => page switch
    {
        HomePage home => Templates.Home.Create(home),
        ChannelPage channel => Templates.ChannelList.Create(channel),
        DirectoryPage directory => Templates.FeedDirectory.Create(directory),
        ChannelIndexPage index => Templates.ChannelIndex.Create(index),
        ArchivePage archive => Templates.ArchiveList.Create(archive),
        ArchiveIndexPage months => Templates.ArchiveIndex.Create(months),
        ReviewPage review => Templates.Article.Create(review),
        TextPage text => Templates.Text.Create(text),
        CommentFormPage form => Templates.RefusedComment.Create(form),
        AnswerMailPage mail => Templates.AnswerMail.Create(mail),
        ConsentPage consent => Templates.Consent.Create(consent),
        SignInFaultPage fault => Templates.SignInFault.Create(fault),
        SearchPage search => Templates.Search.Create(search),
        MovedPage moved => Templates.Moved.Create(moved),
        GonePage gone => Templates.Gone.Create(gone),
        NotFoundPage missing => Templates.NotFound.Create(missing),
        _ => throw new ArgumentOutOfRangeException(nameof(page), page.GetType().Name, "There is no template for this type of page."),
    };

    private static byte[] Read(string name)
    {
        using var bytes = new MemoryStream();
        // All of them are embedded by this project's own file.
        using var embedded = typeof(RazorPageRenderer).Assembly.GetManifestResourceStream(name)!;
        embedded.CopyTo(bytes);
        return bytes.ToArray();
    }
}
