using CsCheck;
using ReviewFunctions.Reviews.Comments;

namespace ReviewFunctions.Reviews.Tests;

public sealed class CommentIdTests
{
    private static readonly ReviewId Review = ReviewId.Parse("01a20a3d8c1f7c44b1d2a7f09f5b6e10");

    /// <summary>What is stored already must be found by another version of this code.</summary>
    [Fact]
    public void The_id_of_an_imported_comment_is_made_of_its_date_its_review_and_its_origin()
    {
        var origin = new CommentOrigin("7", DateTimeOffset.UnixEpoch.AddYears(49), CommentStatus.Approved);
        Assert.Equal("016806b5bc007f4c93dc6da60639985f", CommentId.OfImport(Review, origin, answered: null).ToString());
    }

    [Fact]
    public void An_imported_comment_has_its_date_in_its_id_and_is_later_than_what_it_answers() =>
        Gen.Select(Gen.String, Gen.Long[0, 4_102_444_800], Gen.Int[0, 1]).Sample((importId, seconds, later) =>
        {
            var created = DateTimeOffset.FromUnixTimeSeconds(seconds);
            var first = CommentId.OfImport(Review, new CommentOrigin("first", created, CommentStatus.Approved), answered: null);
            var origin = new CommentOrigin(importId, created.AddSeconds(later), CommentStatus.Approved);
            var id = CommentId.OfImport(Review, origin, first);
            return CommentId.TryParse(id.ToString(), out var read) && read == id && id.Created > first.Created
                && id.Created.ToUnixTimeSeconds() == origin.Created.ToUnixTimeSeconds();
        });
}
