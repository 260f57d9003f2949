using System.Collections;
using System.Reflection;
using ReviewFunctions.Testing.Memory;

namespace ReviewFunctions.Core.Tests.Publishing;

public sealed class WorldsTests
{
    [Fact]
    public void A_copy_holds_all_that_was_stored_and_changes_by_itself()
    {
        var world = new World([]);
        var copy = world.Copy();
        var collections = typeof(MemoryStorage).GetProperties(BindingFlags.Instance | BindingFlags.NonPublic)
            .Where(property => property.PropertyType.IsAssignableTo(typeof(ICollection))).ToList();
        Assert.Contains(collections, property => property.Name == nameof(MemoryStorage.Documents));
        Assert.All(collections, property =>
        {
            Assert.NotSame(property.GetValue(world.Storage), property.GetValue(copy.Storage));
            Assert.Equal((ICollection?)property.GetValue(world.Storage), (ICollection?)property.GetValue(copy.Storage));
        });
        Assert.Equal(world.Storage.Site, copy.Storage.Site);
    }
}
