using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Documents;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Core.Months;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Core.Publishing;

/// <summary>What is written together, for all who asked for it before it began, and what came of it.</summary>
public sealed class WritePass
{
    private readonly Dictionary<PointerList, ChannelRow> _channelRows = [];
    private readonly HashSet<MonthRow> _monthRows = [];
    private readonly Dictionary<string, PublicDocument> _documents = [];
    private readonly ConcurrentDictionary<PointerList, RegisteredChannel> _channels = [];
    private readonly ConcurrentDictionary<PointerList, IReadOnlyList<Slug>> _shared = [];
    private readonly ConcurrentDictionary<string, bool> _absent = [];
    private readonly ConcurrentDictionary<Month, TouchedMonth> _months = [];
    private readonly ConcurrentDictionary<string, Exception> _faults = [];

    /// <summary>The rows, and behind them the documents, which depend on them.</summary>
    internal IReadOnlyList<IReadOnlyList<DerivedItem>> Stages => [[.. _channelRows.Values, .. _monthRows], [.. _documents.Values]];

    /// <summary>Adds what somebody asks for.</summary>
    internal void Add(IEnumerable<DerivedItem> items)
    {
        foreach (var item in items)
        {
            if (item is ChannelRow row)
                _channelRows[row.Channel.List] = _channelRows.TryGetValue(row.Channel.List, out var known) ? known.And(row) : row;
            if (item is MonthRow month) _monthRows.Add(month);
            if (item is PublicDocument document) _documents.TryAdd(document.Path, document);
        }
    }

    /// <summary>Notes documents that were never there, as somebody knows who asks for them.</summary>
    internal void AddAbsent(IEnumerable<PublicDocument> documents)
    {
        foreach (var document in documents) _absent.TryAdd(document.Path, true);
    }

    /// <summary>Whether a document is taken for absent without a look, which is done once: whoever finds it there looks.</summary>
    internal bool TakesForAbsent(PublicDocument document) => _absent.TryRemove(document.Path, out _);

    /// <summary>Notes a row that was written, and the slugs of the newest reviews of the channel, if it is one of a work.</summary>
    internal void Put(RegisteredChannel channel, IEnumerable<Slug> ofWork)
    {
        _channels[channel.Channel.List] = channel;
        if (channel.Channel.Kind == ChannelKind.Work) _shared[channel.Channel.List] = [.. ofWork];
    }

    /// <summary>Notes a row that was written.</summary>
    internal void Put(TouchedMonth month) => _months[month.Month.Month] = month;

    /// <summary>Notes that a document could not be rendered or written. No other is kept back by that.</summary>
    internal void Fail(PublicDocument document, Exception fault) => _faults[document.Path] = fault;

    /// <summary>A channel as it was registered, or nothing, for a work that has no page. It was among the rows.</summary>
    public IEnumerable<RegisteredChannel> FindAll(Channel channel) => _channels.TryGetValue(channel.List, out var row) ? [row] : [];

    /// <summary>
    /// The pages of the reviews that lead to a channel that was registered, which is one of a work, or did until now. Others do not say
    /// whether it is there.
    /// </summary>
    public IEnumerable<PublicDocument> PagesOf(RegisteredChannel channel) =>
        _shared.TryGetValue(channel.Channel.List, out var slugs) ? slugs.Select(slug => new ReviewPageDocument(slug)) : [];

    /// <summary>A month as it was registered; it was among the rows.</summary>
    public TouchedMonth Find(Month month) => _months[month];

    /// <summary>Throws what went wrong with one of these, if anything did.</summary>
    internal void ThrowIfFailed(IEnumerable<DerivedItem> items)
    {
        foreach (var document in items.OfType<PublicDocument>())
            if (_faults.TryGetValue(document.Path, out var fault)) ExceptionDispatchInfo.Throw(fault);
    }
}
