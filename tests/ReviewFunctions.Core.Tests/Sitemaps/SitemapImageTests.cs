using System.Xml.Linq;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Tests.Archives;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Core.Tests.Sitemaps;

/// <summary>
/// The images that crawlers are told of
/// (<see href="https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps">image sitemaps</see>).
/// </summary>
public sealed class SitemapImageTests
{
    private static readonly XNamespace Pages =
        "http://www.sitemaps.org/schemas/sitemap/0.9", Image = "http://www.google.com/schemas/sitemap-image/1.1";

    private readonly ArchivedSite _site = new();

    [Fact]
    public void A_review_has_its_own_images_that_are_ready_and_in_no_spoiler()
    {
        var (lead, inline, hidden, folded, pending) = (Add(), Add(), Add(), Add(), Add(isReady: false));
        var review = Assert.Single(_site.Publish(Samples.Noon));
        _site.Change(review, review => review.Next() with
        {
            Content = review.Content with
            {
                LeadImage = new LeadImage(lead),
                Body = $"![a](image:{inline})\n\n||![b](image:{hidden})||\n\n:::spoiler\n![c](image:{folded})\n:::\n\n"
                    + $"![d](image:{pending}) ![e](https://elsewhere.example/e.jpg)",
            },
        });
        Assert.Equal([AddressOf(lead), AddressOf(inline)], Listed());
    }

    [Fact]
    public void A_review_without_images_has_none()
    {
        _site.Publish(Samples.Noon);
        Assert.Empty(Listed());
    }

    private ImageId Add(bool isReady = true)
    {
        var image = isReady ? Samples.Image() : Samples.Image() with { Variants = [] };
        _site.Storage.Images[image.Id] = new StoredImage(image, "1");
        return image.Id;
    }

    private static string AddressOf(ImageId image) => $"{ArchivedSite.Home}images/{image}/800.jpg";

    private IEnumerable<string?> Listed() =>
        XDocument.Parse(_site.Text("sitemap-2026-11.xml")).Descendants(Pages + "url").Elements(Image + "image")
            .Select(image => (string?)image.Element(Image + "loc"));
}
