using ReviewFunctions.Core.Notices;

namespace ReviewFunctions.Testing.Memory;

/// <summary>A server of mail and a program that take everything, so that whatever is done with comments leaves notices, too.</summary>
public sealed class MemoryMail : IMailer, IWebhook
{
    public bool IsThere => true;

    public IReadOnlyList<string> Moderators { get; } = ["moderator@example.org"];

    public Task<Delivery> SendAsync(Mail mail, CancellationToken cancel) => Task.FromResult(Delivery.Done);

    public Task<Delivery> SendAsync(Guid id, ReadOnlyMemory<byte> json, CancellationToken cancel) => Task.FromResult(Delivery.Done);
}
