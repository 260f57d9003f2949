namespace ReviewFunctions.Core.Tests.Publishing;

/// <summary>Actor 0 makes some calls and stalls; all others go through, one after the other; then it goes on.</summary>
internal sealed class Stall(int calls) : ISchedule
{
    private int _made;

    public int Choose(IReadOnlySet<int> waiting)
    {
        var others = waiting.Where(actor => actor != 0).Order().ToList();
        return others.Count > 0 && (_made >= calls || !waiting.Contains(0)) ? others[0] : Count();
    }

    private int Count()
    {
        _made++;
        return 0;
    }
}
