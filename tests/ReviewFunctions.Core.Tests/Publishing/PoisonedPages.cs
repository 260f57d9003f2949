using ReviewFunctions.Core.Pages;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Core.Tests.Publishing;

/// <summary>Fails on one page, as a defect in a template would.</summary>
internal sealed class PoisonedPages : IPageRenderer
{
    public const string Poison = "Poison";

    private readonly PlainPages _pages = new();

    public bool IsCured { get; set; }

    public ReadOnlyMemory<byte> FileAt(string path) => _pages.FileAt(path);

    public Task<byte[]> RenderAsync(Page page, CancellationToken cancel) =>
        page is ReviewPage { Review.Content.Headline: Poison } && !IsCured
            ? throw new InvalidDataException()
            : _pages.RenderAsync(page, cancel);
}
