using ReviewFunctions.Core.Hubs;

namespace ReviewFunctions.Testing.Memory;

/// <summary>Hubs that remember what they were told, and answer as a test says.</summary>
public sealed class MemoryHubs : IHubs
{
    private readonly List<(Uri Hub, Uri Topic)> _told = [];

    /// <summary>What they answer: yes, unless a test says otherwise.</summary>
    public Func<Uri, Uri, HubAnswer> Answer { get; set; } = (_, _) => new HubAnswer(HubVerdict.Accepted);

    /// <summary>Everything that they were told, accepted or not, in order.</summary>
    public IReadOnlyList<(Uri Hub, Uri Topic)> Told => _told;

    public Task<HubAnswer> PingAsync(Uri hub, Uri topic, CancellationToken cancel)
    {
        _told.Add((hub, topic));
        return Task.FromResult(Answer(hub, topic));
    }

    /// <summary>Forgets what they were told.</summary>
    public void Forget() => _told.Clear();
}
