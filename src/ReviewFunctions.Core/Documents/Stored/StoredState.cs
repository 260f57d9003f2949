using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Derived;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Core.Months;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;

namespace ReviewFunctions.Core.Documents.Stored;

/// <summary>Where everything is read that documents show.</summary>
/// <param name="Site">The settings.</param>
/// <param name="Reviews">The reviews.</param>
/// <param name="Addresses">Whose address is whose.</param>
/// <param name="Index">The lists of reviews.</param>
/// <param name="Images">The images.</param>
/// <param name="Comments">The comments.</param>
/// <param name="Channels">The channels.</param>
/// <param name="Months">The months.</param>
/// <param name="SideBySide">How much of it is read at a time.</param>
public sealed record StoredState(
    CurrentSite Site,
    IReviewStore Reviews,
    IAddressRegistry Addresses,
    IReviewIndex Index,
    IImageStore Images,
    ICommentStore Comments,
    IChannelRegistry Channels,
    IMonthRegistry Months,
    SideBySide SideBySide);
