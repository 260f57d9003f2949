using System.Text;
using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Months;
using ReviewFunctions.Core.Pages;

namespace ReviewFunctions.Testing;

/// <summary>Pages as plain text, for tests of what is published rather than how it looks.</summary>
public sealed class PlainPages : IPageRenderer
{
    public ReadOnlyMemory<byte> FileAt(string path) => Encoding.UTF8.GetBytes(path);

    public Task<byte[]> RenderAsync(Page page, CancellationToken cancel) => Task.FromResult(Encoding.UTF8.GetBytes(page switch
    {
        HomePage home => $"home {string.Join(' ', home.Newest.Select(review => $"{review.Slug} {review.Content.Headline}"))}",
        ChannelPage channel =>
            $"{channel.Channel.List.Name} {string.Join(' ', channel.Newest.Select(review => $"{review.Slug} {review.Content.Headline}"))}",
        DirectoryPage directory => $"directory {string.Join(' ', directory.Channels.Select(channel => channel.List.Name))}",
        ChannelIndexPage index =>
            $"index {index.Kind} {string.Join(' ', index.Channels.Select(one => TextOf(one, index)))}",
        ArchivePage archive =>
            $"archive {archive.Archive} {archive.Older} {archive.Newer} "
                + $"{string.Join(' ', archive.Newest.Select(review => $"{review.Slug} {review.Content.Headline}"))}",
        ArchiveIndexPage index =>
            $"archives {string.Join(' ', index.Months.Select(TextOf))}",
        ReviewPage review =>
            $"review {review.Review.Slug} {review.Review.Content.Headline} {review.Work?.List.Name} "
                + $"{string.Join(' ', review.Comments.Select(comment => comment.Body))}",
        TextPage text => $"text {text.Content.Title}",
        MovedPage moved => $"moved {moved.Target}",
        GonePage => "gone",
        _ => "nothing",
    }));

    private static string TextOf(Channel channel, ChannelIndexPage index) =>
        $"{channel.List.Name}:{index.Counts.GetValueOrDefault(channel)}";

    private static string TextOf(PublishedMonth month) =>
        $"{month.Month}/{month.Archives}/{month.Reviews} {string.Join(' ', month.Newest.Select(title => title.Headline))}";
}
