<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>LandRestoration</name>
    <message>
        <source>0–1; where given it is the base in place of the classes' values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 at most the screening values, 2 above one, 3 above a control value, as the class of soilpollution.</source>
        <translation>1 不超过筛选值，2 超过筛选值，3 超过管制值，即 soilpollution 的等级。</translation>
    </message>
    <message>
        <source>1 stable to 4 unstable.</source>
        <translation>1 稳定至 4 不稳定。</translation>
    </message>
    <message>
        <source>4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Dask cluster is set ({address}), but the package 'distributed' is missing in QGIS's Python. Install it from QGIS's distribution (Debian: apt-get install python3-distributed), or clear the setting.</source>
        <translation>已设置 Dask 集群（{address}），但 QGIS 的 Python 中缺少软件包 'distributed'。请从 QGIS 的发行渠道安装（Debian：apt-get install python3-distributed），或清除该设置。</translation>
    </message>
    <message>
        <source>A link has the mean resistance of its cells, or their mean conductance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A resistance of 0 is a direct ground; a conductance of 0 is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ADMIN needs ADMIN_CODE, the field with the administrations' codes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acceptance</source>
        <translation>验收结果</translation>
    </message>
    <message>
        <source>Acid-neutralising capacity</source>
        <translation>酸中和能力</translation>
    </message>
    <message>
        <source>Address of a Dask cluster (empty: this machine)</source>
        <translation>Dask 集群地址（空：本机）</translation>
    </message>
    <message>
        <source>Administrations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced mode: current put into a cell; NoData is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced mode: every current greater than 0 counts as 1 A.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced mode: every ground has no resistance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced mode: resistance or conductance to ground; NoData is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>算法</translation>
    </message>
    <message>
        <source>Align raster to planning grid</source>
        <translation>栅格对齐</translation>
    </message>
    <message>
        <source>Align rasters to one grid</source>
        <translation>将栅格对齐到同一格网</translation>
    </message>
    <message>
        <source>Aligned raster</source>
        <translation>对齐后的栅格</translation>
    </message>
    <message>
        <source>All currents are 1 A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All grounds are direct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All targets together cost at least {cost}, the budget is {budget}. Targets that stay short when the budget is spent as well as it can be (missing share): {targets}. Raise the budget or lower these targets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All to one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alpine</source>
        <translation>高寒</translation>
    </message>
    <message>
        <source>Angle of the influence to the horizontal in inclined seams, 90° − k·dip; counts where the dip direction is known.</source>
        <translation>倾斜煤层影响线与水平面的夹角，90° − k·倾角；已知倾向时起作用。</translation>
    </message>
    <message>
        <source>Angle to the horizontal, 0 to below 90.</source>
        <translation>与水平面的夹角，0 至小于 90。</translation>
    </message>
    <message>
        <source>Annual precipitation (mm)</source>
        <translation>年降水量（mm）</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Area (ha)</source>
        <translation>面积（公顷）</translation>
    </message>
    <message>
        <source>Area and loss by class</source>
        <translation>分级面积与流失量</translation>
    </message>
    <message>
        <source>Area by direction</source>
        <translation>按方向统计面积</translation>
    </message>
    <message>
        <source>Area by grade</source>
        <translation>按程度统计面积</translation>
    </message>
    <message>
        <source>Area of responsibility</source>
        <translation>防治责任范围面积</translation>
    </message>
    <message>
        <source>Area reached (ha)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area that can be vegetated</source>
        <translation>可恢复林草植被面积</translation>
    </message>
    <message>
        <source>Area to compute where no terrain is given; the panels with 1.5 radii of influence around them when left out.</source>
        <translation>未给地形时的计算范围；缺省为工作面外扩 1.5 倍影响半径。</translation>
    </message>
    <message>
        <source>Area to cover</source>
        <translation>覆土面积</translation>
    </message>
    <message>
        <source>Area to strip</source>
        <translation>剥离面积</translation>
    </message>
    <message>
        <source>Area with a factor below 1 (ha)</source>
        <translation>安全系数小于 1 的面积（公顷）</translation>
    </message>
    <message>
        <source>Area with a resistance (ha)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area with data (ha)</source>
        <translation>有效面积（公顷）</translation>
    </message>
    <message>
        <source>Area, or a share of the total such as 30%; one for all stages or one per stage.</source>
        <translation>面积，或占总面积的比例如 30%；一个数用于所有阶段，或每阶段一个。</translation>
    </message>
    <message>
        <source>Arid</source>
        <translation>干旱</translation>
    </message>
    <message>
        <source>Aridity index (P/PET)</source>
        <translation>干燥度指数（P/PET）</translation>
    </message>
    <message>
        <source>Atlas</source>
        <translation>图集</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Automatic: a palette, an attribute table or at most 64 distinct whole numbers mean classes (nearest, or mode onto larger cells); anything else is a measure (bilinear, or average onto larger cells).</source>
        <translation>自动：有调色板、属性表或不超过 64 个不同整数值的视为类别（最近邻；对齐到更大像元时取众数）；其余视为量值（双线性；对齐到更大像元时取平均）。</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Average between two cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azimuth down the dip, from north clockwise; without it the trough is not shifted.</source>
        <translation>下倾方向的方位角，自北顺时针；缺省时不移动下沉盆地。</translation>
    </message>
    <message>
        <source>BREAKS: found {found}, allowed are three rising numbers &gt; 0, such as 1000,5000,20000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BREAKS: found {found}; {count} rising numbers are needed for {classes} classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BUDGET: the mandatory site {site} costs at least {cost}, but from its release on no year has more than {budget}. Raise the budget, allow CARRY_OVER, or split the site.</source>
        <translation>BUDGET：必做场地 {site} 至少需 {cost}，但自其释放起没有一年的资金超过 {budget}。请提高预算、允许 CARRY_OVER，或拆分该场地。</translation>
    </message>
    <message>
        <source>Back-link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bare rock</source>
        <translation>裸岩</translation>
    </message>
    <message>
        <source>Barriers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base data</source>
        <translation>基础数据</translation>
    </message>
    <message>
        <source>Basins</source>
        <translation>流域</translation>
    </message>
    <message>
        <source>Below the ground before mining; needed for standing water.</source>
        <translation>采前地面以下的深度；计算积水需要。</translation>
    </message>
    <message>
        <source>Benefit per year</source>
        <translation>年效益</translation>
    </message>
    <message>
        <source>Bilinear</source>
        <translation>双线性</translation>
    </message>
    <message>
        <source>Breaks: found {found}; they must rise, and be at most 254.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Bulk density</source>
        <translation>土壤容重</translation>
    </message>
    <message>
        <source>By year: budget, spent, carried over, area, value, and what remains: static, dynamic and present cost. An estimate, not the legal fund.</source>
        <translation>逐年的预算、支出、结转、面积、效益，以及剩余部分的静态费用、动态费用和现值。为估算，不是法定的基金。</translation>
    </message>
    <message>
        <source>CHANGES: found {found}; 12 numbers are needed, January to December, or 24 for rain and temperature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CLCD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CNLUCC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COST has no cell with a cost up to MAX_COST.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COVER: found {found} rasters, allowed are 1 or {periods}, one for each of WEATHER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CRITIC weights: fewer than two indicators differ from each other. Use other weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CRITIC weights: {count} samples have all indicators, at least 2 are needed. Fill the gaps or leave out the indicator that has them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSLE</source>
        <translation>CSLE（中国土壤流失方程）</translation>
    </message>
    <message>
        <source>CSV file with the columns of the shipped table, used in its place.</source>
        <translation>与内置表列名相同的 CSV 文件，用以替换内置表。</translation>
    </message>
    <message>
        <source>CSV file with the names of the province's database rules (columns from_layer, from_field, to_layer, to_field).</source>
        <translation>按省级数据库规范命名的 CSV 文件（列：from_layer、from_field、to_layer、to_field）。</translation>
    </message>
    <message>
        <source>Calendar year.</source>
        <translation>公历年份。</translation>
    </message>
    <message>
        <source>Cancelled. No output was written.</source>
        <translation>已取消，未写出任何成果。</translation>
    </message>
    <message>
        <source>Canopy density</source>
        <translation>郁闭度</translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>结转</translation>
    </message>
    <message>
        <source>Carry budgets over</source>
        <translation>预算结转</translation>
    </message>
    <message>
        <source>Cell size</source>
        <translation>像元大小</translation>
    </message>
    <message>
        <source>Cells of one id &gt; 0 are one node, NoData cells too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells to compute: those that are neither 0 nor NoData.</source>
        <translation>参与计算的像元：既非 0 也非无数据。</translation>
    </message>
    <message>
        <source>Cells to use: those greater than 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells to which a cell is linked; a diagonal conducts 1/√2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells whose best way is longer than the path by more are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells whose corridor value is greater are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells, area (ha), loss (t/a) and shares of each class.</source>
        <translation>各级的像元数、面积（公顷）、流失量（t/a）及占比。</translation>
    </message>
    <message>
        <source>Central mountains and hills</source>
        <translation>中部山地丘陵区</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>成果清单</translation>
    </message>
    <message>
        <source>Checklist of maps and tables</source>
        <translation>附图附表清单</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>Class limits: {standard} ({table}).</source>
        <translation>分级限值：{standard}（{table}）。</translation>
    </message>
    <message>
        <source>Class {code} has no resistance: {cells} cells are NoData.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class {code} is dark: night lights do not correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes of the legend chosen below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Climate</source>
        <translation>气候</translation>
    </message>
    <message>
        <source>Code of an administration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns from and to: the pairs of ids that count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns id and current (A), for one to all and all to one; else 1 A.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison matrix: consistency ratio {ratio}, allowed is &lt; 0.10. No single judgement mends it; the one that hurts most is {first} against {second} = {given}: with {value} the ratio would be {reached}. Review that one first, then run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison matrix: consistency ratio {ratio}, allowed is &lt; 0.10. The judgement that hurts most is {first} against {second} = {given}; with {value} the ratio would be {reached}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison matrix: found shape {shape}; give one row and one column for each indicator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison matrix: found {found} rows for {count} indicators; give one row for each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison matrix: no random index for {size} indicators, the table ends at {largest}. Group the indicators in levels, or give a longer table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison matrix: {first} against {second} is {value}, {second} against {first} is {back}; both must be positive and one the reciprocal of the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison matrix: {name} against itself is {value}; the diagonal is 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conductance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contamination</source>
        <translation>污染</translation>
    </message>
    <message>
        <source>Contents against the screening and control values for pH and land use: single and Nemerow index, the worst element; maximum and net acid potential.</source>
        <translation>将含量与对应 pH 和地类的筛选值、管制值比较：单项指数、内梅罗指数和最重元素；最大产酸潜力与净产酸潜力。</translation>
    </message>
    <message>
        <source>Contour levels</source>
        <translation>等值线值</translation>
    </message>
    <message>
        <source>Corrects by light over the mean light of the land-cover class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrects by slope over mean slope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corridor</source>
        <translation>廊道</translation>
    </message>
    <message>
        <source>Corridors</source>
        <translation>廊道</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Cost beyond which nothing is reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost distance (MCR)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of all hauls</source>
        <translation>调运总费用</translation>
    </message>
    <message>
        <source>Cost of hauling</source>
        <translation>运输费用</translation>
    </message>
    <message>
        <source>Counties</source>
        <translation>县区</translation>
    </message>
    <message>
        <source>County</source>
        <translation>县级</translation>
    </message>
    <message>
        <source>Cover factor C (B)</source>
        <translation>植被覆盖因子 C（B）</translation>
    </message>
    <message>
        <source>Cover factor C of RUSLE or B of CSLE, from vegetationcover.</source>
        <translation>RUSLE 的 C 因子或 CSLE 的 B 因子，由 vegetationcover 得到。</translation>
    </message>
    <message>
        <source>Create sample county</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cubic</source>
        <translation>三次卷积</translation>
    </message>
    <message>
        <source>Current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current between focal nodes over a landscape of resistances: where movement concentrates, and how far apart the nodes are over all ways together. With corridors it shows their pinch points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current flow (circuit theory)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current of each pair or node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curvature</source>
        <translation>曲率</translation>
    </message>
    <message>
        <source>Cut-off of the corridor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut-off of the corridors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DATE: record {row} of station {station} has no readable date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DEM has no valid cell in the area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DIP_DIRECTION is not known: the trough over inclined seams is not shifted down the dip.</source>
        <translation>未知 DIP_DIRECTION：倾斜煤层的下沉盆地未向下倾方向移动。</translation>
    </message>
    <message>
        <source>Damage grade</source>
        <translation>损毁程度</translation>
    </message>
    <message>
        <source>Damage grades</source>
        <translation>损毁程度分级</translation>
    </message>
    <message>
        <source>Damaged units</source>
        <translation>损毁单元</translation>
    </message>
    <message>
        <source>Decides the pace of recovery and the limits for planting.</source>
        <translation>决定恢复速度和造林成活的限值。</translation>
    </message>
    <message>
        <source>Degradation</source>
        <translation>退化</translation>
    </message>
    <message>
        <source>Degradation diagnosis</source>
        <translation>退化诊断</translation>
    </message>
    <message>
        <source>Degree of control, ratio of control, protection of waste and topsoil, restoration and cover of vegetation (GB/T 50434-2018) against the targets of region and level.</source>
        <translation>按《生产建设项目水土流失防治标准》（GB/T 50434-2018）计算水土流失治理度、土壤流失控制比、渣土防护率、表土保护率、林草植被恢复率和林草覆盖率，并与所在区域和防治等级的目标值比较。</translation>
    </message>
    <message>
        <source>Delaunay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth after subsidence, negative above the ground; for subsided land.</source>
        <translation>沉陷后的埋深，高出地面为负；用于塌陷土地。</translation>
    </message>
    <message>
        <source>Depth of the pit</source>
        <translation>挖损深度</translation>
    </message>
    <message>
        <source>Depth of the slip surface</source>
        <translation>滑面深度</translation>
    </message>
    <message>
        <source>Depth of the water table</source>
        <translation>地下水埋深</translation>
    </message>
    <message>
        <source>Depth of water on the subsided ground; needs the depth of the water table.</source>
        <translation>沉陷地面的积水深度；需要地下水埋深。</translation>
    </message>
    <message>
        <source>Depth over radius of main influence, &gt; 0.</source>
        <translation>采深与主要影响半径之比，&gt; 0。</translation>
    </message>
    <message>
        <source>Depth to cover</source>
        <translation>覆土厚度</translation>
    </message>
    <message>
        <source>Depth to strip</source>
        <translation>剥离厚度</translation>
    </message>
    <message>
        <source>Dip direction</source>
        <translation>倾向</translation>
    </message>
    <message>
        <source>Dip of the seam</source>
        <translation>煤层倾角</translation>
    </message>
    <message>
        <source>Direction of the way back: 1 east, clockwise to 8 north-east; 9 a source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directions: found {found}; give + or - once for each of the {count} indicators, such as +,-,+.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount rate</source>
        <translation>折现率</translation>
    </message>
    <message>
        <source>Displacement factor b</source>
        <translation>水平移动系数 b</translation>
    </message>
    <message>
        <source>Drawn over every map; the maps show its extent.</source>
        <translation>叠加在每幅图上；图幅取其范围。</translation>
    </message>
    <message>
        <source>ESA WorldCover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ecological corridors</source>
        <translation>生态廊道</translation>
    </message>
    <message>
        <source>Ecological importance</source>
        <translation>生态重要性</translation>
    </message>
    <message>
        <source>Ecological redline</source>
        <translation>生态保护红线</translation>
    </message>
    <message>
        <source>Ecological sources</source>
        <translation>生态源地</translation>
    </message>
    <message>
        <source>Effective angle of friction</source>
        <translation>有效内摩擦角</translation>
    </message>
    <message>
        <source>Effective cohesion</source>
        <translation>有效粘聚力</translation>
    </message>
    <message>
        <source>Effective resistances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electrical conductivity</source>
        <translation>电导率</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>元素</translation>
    </message>
    <message>
        <source>Elevation (m)</source>
        <translation>高程（m）</translation>
    </message>
    <message>
        <source>Elevation before mining: gives the grid, and how high water can stand.</source>
        <translation>采前高程：给出格网，并决定积水能达到的高度。</translation>
    </message>
    <message>
        <source>Elevation.</source>
        <translation>高程。</translation>
    </message>
    <message>
        <source>Engineering factor E</source>
        <translation>工程措施因子 E</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Entropy weights: no indicator varies between the samples. Use other weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entropy weights: {count} samples have all indicators, at least 2 are needed. Fill the gaps or leave out the indicator that has them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equation</source>
        <translation>方程</translation>
    </message>
    <message>
        <source>Eroded area</source>
        <translation>水土流失面积</translation>
    </message>
    <message>
        <source>Erosion regions</source>
        <translation>水土流失类型区</translation>
    </message>
    <message>
        <source>Esri land cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected within a year; the largest value in each unit counts.</source>
        <translation>预计一年内的下沉；取各单元内的最大值。</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Extreme curvature over all directions.</source>
        <translation>各方向中的极值曲率。</translation>
    </message>
    <message>
        <source>Extreme strain over all directions, positive where the ground is stretched, theoretical.</source>
        <translation>各方向中的极值水平变形，拉伸为正，理论值。</translation>
    </message>
    <message>
        <source>FACTORS: choose at least one field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FACTORS: {factor} has {found} distinct values, too few for {classes} classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FACTORS: {factor} has {strata} strata for {count} places; at least 2, and fewer than places, are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FIELD: {count} features have a value; at least 3 with unlike values are needed for hot spots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FLOW: found {found}, allowed are d8 and mfd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FRACTURE needs OVERBURDEN, the field with the kind of rock above the panel.</source>
        <translation>FRACTURE 需要 OVERBURDEN，即工作面上覆岩层类型的字段。</translation>
    </message>
    <message>
        <source>Factor of CSLE only, from practicefactor; 1 when left out.</source>
        <translation>仅用于 CSLE，由 practicefactor 得到；缺省为 1。</translation>
    </message>
    <message>
        <source>Factor of RUSLE only, from practicefactor; 1 when left out.</source>
        <translation>仅用于 RUSLE，由 practicefactor 得到；缺省为 1。</translation>
    </message>
    <message>
        <source>Factor of safety</source>
        <translation>安全系数</translation>
    </message>
    <message>
        <source>Factor of safety on an infinite slope, graded from stable to unstable. It holds for shallow slides; benches need a limit-equilibrium analysis.</source>
        <translation>无限边坡的安全系数，由稳定到不稳定分级。适用于浅层滑动；台阶边坡需作极限平衡分析。</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>要素数</translation>
    </message>
    <message>
        <source>Features of one id are one source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field in the unit of the benefit, to which it is added.</source>
        <translation>字段，单位与效益相同，计入效益。</translation>
    </message>
    <message>
        <source>Field in the unit of the budget and prices of the first year.</source>
        <translation>字段，单位与预算相同，按首年价格。</translation>
    </message>
    <message>
        <source>Field of a vector layer; features of one id are one node. Without it they are 1, 2, …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field of a vector layer; features of one id are one source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field of the administrations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field of the barriers, &gt; 0; without it the largest resistance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field of the panels whose values win over the number; NULL leaves the number.</source>
        <translation>工作面的字段，其值优先于数值；NULL 则采用数值。</translation>
    </message>
    <message>
        <source>Field of the panels, for the parameter above.</source>
        <translation>工作面的字段，供上一参数使用。</translation>
    </message>
    <message>
        <source>Field of the regions, &gt; 0.</source>
        <translation>类型区图层的字段，大于 0。</translation>
    </message>
    <message>
        <source>Field that is 1 or yes for sites that must be done.</source>
        <translation>字段，必须完成的场地为 1 或“是”。</translation>
    </message>
    <message>
        <source>Field that names a site.</source>
        <translation>字段，场地的名称或编号。</translation>
    </message>
    <message>
        <source>Field that names the units in the hauls; their numbers without it.</source>
        <translation>字段，调运表中单元的名称；缺省为其序号。</translation>
    </message>
    <message>
        <source>Field with 0 to 3, from minedamage.</source>
        <translation>字段，取 0 至 3，来自 minedamage。</translation>
    </message>
    <message>
        <source>Field with 1, 2 or 3; the shipped table holds targets for level 1 only.</source>
        <translation>字段，取 1、2 或 3；随附的表只有一级标准的目标值。</translation>
    </message>
    <message>
        <source>Field with hard, medium, soft or very soft: q, tan β, b and offset come from the table then, unless a field gives them; needed for the fractured zone.</source>
        <translation>字段，取坚硬、中硬、软弱、极软弱（hard、medium、soft、very soft）：q、tan β、b 和偏移距取自表，除非另有字段；导水裂隙带需要。</translation>
    </message>
    <message>
        <source>Field with loam, clay, sandy loam, sand, gravelly, weathered rock or hard rock, or their Chinese names.</source>
        <translation>字段，取 loam、clay、sandy loam、sand、gravelly、weathered rock 或 hard rock，或其中文名称。</translation>
    </message>
    <message>
        <source>Field with one of the eight soil-conservation regions, in Chinese or English; an unknown one is refused.</source>
        <translation>字段，八个水土流失防治区之一，中文或英文；未知的区不予接受。</translation>
    </message>
    <message>
        <source>Field with permit, construct, produce, close or post.</source>
        <translation>字段，取 permit、construct、produce、close 或 post（许可、建设、生产、闭坑、闭坑后）。</translation>
    </message>
    <message>
        <source>Field with subsidence, excavation, occupation or pollution (塌陷, 挖损, 压占, 污染), or the codes 1 to 7 of the field dictionary.</source>
        <translation>字段，取塌陷、挖损、压占、污染（subsidence、excavation、occupation、pollution），或字段字典的代码 1 至 7。</translation>
    </message>
    <message>
        <source>Field with survey codes or names of what the plot has become.</source>
        <translation>字段，地块复垦后的地类代码或名称。</translation>
    </message>
    <message>
        <source>Field with survey codes or names; decides the limits for subsided land.</source>
        <translation>字段，三调地类代码或名称；决定塌陷土地的限值。</translation>
    </message>
    <message>
        <source>Field with survey codes or names; without it the values for land other than paddy and orchard hold.</source>
        <translation>字段，三调地类代码或名称；缺省时采用水田、果园以外“其他”的数值。</translation>
    </message>
    <message>
        <source>Field with the age of the plot, 0 to 100; no calendar year.</source>
        <translation>字段，地块复垦后的年数，0 至 100；不是公历年份。</translation>
    </message>
    <message>
        <source>Field with the class 1 to 3 of soilpollution.</source>
        <translation>字段，soilpollution 的等级 1 至 3。</translation>
    </message>
    <message>
        <source>Field with the depth of soil that can be used.</source>
        <translation>字段，可利用土层的厚度。</translation>
    </message>
    <message>
        <source>Field with the first year in which work may be done, when mining and subsidence have ended.</source>
        <translation>字段，采矿和沉陷结束后可以施工的首年。</translation>
    </message>
    <message>
        <source>Field with the months of a year under water.</source>
        <translation>字段，一年中积水的月数。</translation>
    </message>
    <message>
        <source>Field with the use before mining; preferred where it is suitable.</source>
        <translation>字段，采矿前的用途；适宜时优先。</translation>
    </message>
    <message>
        <source>Field with the use that the approved plan sets (crop, forest, grass, water, build, or codes); it is kept.</source>
        <translation>字段，已批准规划确定的用途（crop、forest、grass、water、build 或代码）；予以遵循。</translation>
    </message>
    <message>
        <source>Field with the year in which a unit is stripped and covered; soil may be kept for later years.</source>
        <translation>字段，单元剥离和覆土的年份；表土可存放到以后年份使用。</translation>
    </message>
    <message>
        <source>Field, 0 to 14.</source>
        <translation>字段，0 至 14。</translation>
    </message>
    <message>
        <source>Field, &gt; 0.</source>
        <translation>字段，&gt; 0。</translation>
    </message>
    <message>
        <source>Field, as H₂SO₄.</source>
        <translation>字段，以 H₂SO₄ 计。</translation>
    </message>
    <message>
        <source>Field, for the acid potential.</source>
        <translation>字段，用于产酸潜力。</translation>
    </message>
    <message>
        <source>Field, in one unit with the next.</source>
        <translation>字段，与下一项单位相同。</translation>
    </message>
    <message>
        <source>Field.</source>
        <translation>字段。</translation>
    </message>
    <message>
        <source>Field; NULL is 0.</source>
        <translation>字段；NULL 记为 0。</translation>
    </message>
    <message>
        <source>Field; NULL leaves it out.</source>
        <translation>字段；NULL 表示不评该项。</translation>
    </message>
    <message>
        <source>Field; counts from the end of the year in which a site is done.</source>
        <translation>字段；从场地完成年的年末起计。</translation>
    </message>
    <message>
        <source>Field; in stock from the release year on.</source>
        <translation>字段；自释放年份起计入存量。</translation>
    </message>
    <message>
        <source>Field; needed for stage minimums and open land.</source>
        <translation>字段；阶段最低任务和裸露土地上限需要。</translation>
    </message>
    <message>
        <source>Field; never more than is in stock.</source>
        <translation>字段；不得超过存量。</translation>
    </message>
    <message>
        <source>Field; not more than the whole above.</source>
        <translation>字段；不得大于上一项的总量。</translation>
    </message>
    <message>
        <source>Field; rasters enter by unitstatistics.</source>
        <translation>字段；栅格由 unitstatistics 汇总后使用。</translation>
    </message>
    <message>
        <source>Fields in mg/kg whose names begin with the element: Cd, Hg, As, Pb, Cr, Cu, Ni, Zn.</source>
        <translation>以毫克/千克计的字段，名称以元素符号开头：Cd、Hg、As、Pb、Cr、Cu、Ni、Zn。</translation>
    </message>
    <message>
        <source>Fields of the input that the results replace: {fields}.</source>
        <translation>结果替换了输入中的同名字段：{fields}。</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Files written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Final subsidence, positive down.</source>
        <translation>最终下沉，向下为正。</translation>
    </message>
    <message>
        <source>Final subsidence, tilt, curvature, displacement and strain over mined panels of any shape, by the probability-integral method, integrated exactly; contours, standing water and fractured zones.</source>
        <translation>以概率积分法对任意形状的采空区精确积分，求最终下沉、倾斜、曲率、水平移动和水平变形；并给出等值线、积水和导水裂隙带。</translation>
    </message>
    <message>
        <source>First year</source>
        <translation>首年</translation>
    </message>
    <message>
        <source>Flooding</source>
        <translation>积水</translation>
    </message>
    <message>
        <source>Focal nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder with the rasters, county.gpkg, the tables, the project sample.qgz and truth.json. Files of the same names are replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For land that is excavated or occupied.</source>
        <translation>用于挖损或压占土地。</translation>
    </message>
    <message>
        <source>For land that is excavated.</source>
        <translation>用于挖损土地。</translation>
    </message>
    <message>
        <source>For land that is occupied.</source>
        <translation>用于压占土地。</translation>
    </message>
    <message>
        <source>For subsided land.</source>
        <translation>用于塌陷土地。</translation>
    </message>
    <message>
        <source>For the rule of the nearest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fractured zones</source>
        <translation>导水裂隙带</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>自由</translation>
    </message>
    <message>
        <source>From leastcostcorridors: current flows within them only, and shows pinch points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From slopestability; the smallest value in each unit counts.</source>
        <translation>来自 slopestability；取各单元内的最小值。</translation>
    </message>
    <message>
        <source>Full subsidence over thickness of level seams; larger when mined again.</source>
        <translation>水平煤层充分采动的最大下沉与采厚之比；重复采动时增大。</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>差距</translation>
    </message>
    <message>
        <source>Gathers layers and tables into one HTML report with maps, charts, tables, methods and a checklist, and on demand into an A3 atlas, a workbook, a styled project and a GeoPackage.</source>
        <translation>将图层和表格汇编为一份含地图、图表、表格、方法和清单的 HTML 报告，并可按需生成 A3 图集、工作簿、带样式的工程和 GeoPackage。</translation>
    </message>
    <message>
        <source>Gauges</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>GeoPackage with every layer and table.</source>
        <translation>含全部图层和表格的 GeoPackage。</translation>
    </message>
    <message>
        <source>GlobeLand30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grades damaged land as light, moderate or severe: the worst indicator wins, against limits by land use and kind of damage; names the deciding indicator and rule, and what stage and grade call for.</source>
        <translation>将损毁土地分为轻度、中度、重度：取最不利指标，按地类和损毁类型的限值分级；写明起决定作用的指标和规则，以及该阶段和程度所要求的措施。</translation>
    </message>
    <message>
        <source>Gravel</source>
        <translation>砾石含量</translation>
    </message>
    <message>
        <source>Greater than 0, from resistancesurface; NoData is not passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greater than 0; NoData carries no current. Or conductance, see below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greater than 0; never below the smallest base value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grounds are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HABITAT has no cell of the classes {classes} (CLASSES_IN); its classes are {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Habitat quality</source>
        <translation>生境质量</translation>
    </message>
    <message>
        <source>Hauls</source>
        <translation>调运线</translation>
    </message>
    <message>
        <source>Hazard (slope, residual subsidence, pollution) × exposure (people, farmland, water) × vulnerability (damage grade, vegetation) of each unit, and a warning level with its reason.</source>
        <translation>各单元的危险性（边坡、残余沉降、污染）× 暴露性（人口、耕地、水体）× 脆弱性（损毁程度、植被），并给出预警等级及理由。</translation>
    </message>
    <message>
        <source>Height of the waste</source>
        <translation>堆积高度</translation>
    </message>
    <message>
        <source>Height of the water over the depth, for all cells.</source>
        <translation>水位高度与深度之比，用于所有像元。</translation>
    </message>
    <message>
        <source>Horizontal displacement</source>
        <translation>水平移动</translation>
    </message>
    <message>
        <source>Horizontal strain</source>
        <translation>水平变形</translation>
    </message>
    <message>
        <source>How hard each cell is to cross: a value per land-cover class, or 1 + (maximum − 1)·(1 − habitat quality); corrected by slope and night lights, and raised on barriers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Huang-Huai-Hai plain</source>
        <translation>黄淮海平原区</translation>
    </message>
    <message>
        <source>Humid</source>
        <translation>湿润</translation>
    </message>
    <message>
        <source>IGBP (MODIS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INTERPOLATION: the gauges lie on one line or all at one elevation, which {method} cannot use. Use inverse distances without elevation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INTERPOLATION: {method} needs at least {needed} gauges with a value, found are {found}. Use inverse distances without elevation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id of a focal node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id of a source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id of the source that is reached at least cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>In order of time; the change from the first to the last counts.</source>
        <translation>按时间顺序；取首末之差。</translation>
    </message>
    <message>
        <source>Indicator {number}: its range goes from {low} to {high}; a range must rise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indicators and targets</source>
        <translation>指标与目标值</translation>
    </message>
    <message>
        <source>Inflection offset</source>
        <translation>拐点偏移距</translation>
    </message>
    <message>
        <source>Inputs and parameters</source>
        <translation>输入与参数</translation>
    </message>
    <message>
        <source>Intensity of soil erosion</source>
        <translation>土壤侵蚀强度</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Kind of damage</source>
        <translation>损毁类型</translation>
    </message>
    <message>
        <source>LANDCOVER: none of its classes ({found}) has a resistance; choose the legend or table that fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LANDSCAPE_AREA is {found}, less than the patches' sum of {total}; both are in the unit of the weights. Give the area of the whole landscape, or leave it empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LEGEND: an own legend needs a table; give TABLE with the columns code and target, or choose a product.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LINKS names no pair of sources with a way between them; check its ids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lakes</source>
        <translation>湖泊</translation>
    </message>
    <message>
        <source>Land</source>
        <translation>土地</translation>
    </message>
    <message>
        <source>Land Restoration</source>
        <translation>国土生态修复</translation>
    </message>
    <message>
        <source>Land Restoration: integrated land-space restoration planning</source>
        <translation>国土生态修复：国土空间生态保护修复一体化规划</translation>
    </message>
    <message>
        <source>Land cover</source>
        <translation>地表覆盖</translation>
    </message>
    <message>
        <source>Land cover 2000</source>
        <translation>2000 年地表覆盖</translation>
    </message>
    <message>
        <source>Land cover 2010</source>
        <translation>2010 年地表覆盖</translation>
    </message>
    <message>
        <source>Land cover 2020</source>
        <translation>2020 年地表覆盖</translation>
    </message>
    <message>
        <source>Land use</source>
        <translation>地类</translation>
    </message>
    <message>
        <source>Land-space ecological restoration plan</source>
        <translation>国土空间生态修复规划</translation>
    </message>
    <message>
        <source>Land-use polygons</source>
        <translation>地类图斑</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Language of the documents, whatever QGIS speaks.</source>
        <translation>文档所用语言，与 QGIS 界面语言无关。</translation>
    </message>
    <message>
        <source>Largest cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest cost of a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest current of any pair or node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest displacement over all directions, theoretical.</source>
        <translation>各方向中的最大水平移动，理论值。</translation>
    </message>
    <message>
        <source>Largest horizontal displacement over full subsidence.</source>
        <translation>最大水平移动与最大下沉之比。</translation>
    </message>
    <message>
        <source>Largest relative residual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest relative residual of the solves: {residual}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest resistance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest subsidence (mm)</source>
        <translation>最大下沉（毫米）</translation>
    </message>
    <message>
        <source>Largest tilt over all directions.</source>
        <translation>各方向中的最大倾斜。</translation>
    </message>
    <message>
        <source>Largest value in each unit.</source>
        <translation>取各单元内的最大值。</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Layer {layer}, field {field}, row {row}: {found} is no number. Correct it, or choose another field.</source>
        <translation>图层 {layer}，字段 {field}，第 {row} 行：{found} 不是数值。请改正，或另选字段。</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <source>Layers in the report</source>
        <translation>报告中的图层数</translation>
    </message>
    <message>
        <source>Least area per stage</source>
        <translation>阶段最低面积</translation>
    </message>
    <message>
        <source>Least-cost corridors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least-cost path of every link between sources, with its cost, length, gravity and rank, and the mosaic of normalised corridors: how much longer than the best path the way through a cell is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least-cost paths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the pairs out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of the monthly series of NDVI and rain, and of the daily records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of the plan.</source>
        <translation>规划的年数。</translation>
    </message>
    <message>
        <source>Lengths of the stages in years, which cover the plan; what lies beyond it is cut.</source>
        <translation>各阶段的年数，须覆盖全部年份；超出部分截去。</translation>
    </message>
    <message>
        <source>Level of control</source>
        <translation>防治等级</translation>
    </message>
    <message>
        <source>Lines with from_id, to_id, volume (m³), distance (km) and cost.</source>
        <translation>线，含 from_id、to_id、volume（立方米）、distance（公里）和 cost（费用）。</translation>
    </message>
    <message>
        <source>Lines with the field level (mm).</source>
        <translation>线，含字段 level（毫米）。</translation>
    </message>
    <message>
        <source>Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links left out since they cost more than MAX_COST: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links left out since they run through a third source: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loess plateau</source>
        <translation>黄土高原区</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失率</translation>
    </message>
    <message>
        <source>Loss of the bare land without measures less the loss as it is.</source>
        <translation>无植被、无措施时的流失量减去现状流失量。</translation>
    </message>
    <message>
        <source>Loss of yield</source>
        <translation>减产率</translation>
    </message>
    <message>
        <source>Losses below it are of the first class.</source>
        <translation>低于该值的流失量归为第一级。</translation>
    </message>
    <message>
        <source>MEASURE: '{found}' is not in the table of practice factors, which has {allowed}. Correct the name or add the measure to TABLE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>METHOD: found {found}, allowed are {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MODEL: found {found}, allowed are rusle and csle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with Land Restoration; figures are those of the layers named below.</source>
        <translation>由“国土生态修复”插件生成；数据出自下列图层。</translation>
    </message>
    <message>
        <source>Mandatory</source>
        <translation>必做</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>附图</translation>
    </message>
    <message>
        <source>Map approval number</source>
        <translation>审图号</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Maps and tables that reviewers tick off: present, from which layer, missing because of what.</source>
        <translation>评审时核对的附图附表：是否具备、来自哪个图层、因何缺失。</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>掩膜</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>Maximum current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>Mean annual rainfall erosivity, from gaugeerosivity or rainfallerosivity.</source>
        <translation>多年平均降雨侵蚀力，由 gaugeerosivity 或 rainfallerosivity 得到。</translation>
    </message>
    <message>
        <source>Mean annual soil loss by water as the product of the factors of RUSLE or of the Chinese equation CSLE, graded into the six intensity classes of SL 190-2007.</source>
        <translation>以 RUSLE 或中国土壤流失方程 CSLE 各因子之积计算多年平均水力土壤流失量，并按 SL 190-2007 分为六级强度。</translation>
    </message>
    <message>
        <source>Mean annual soil loss.</source>
        <translation>多年平均土壤流失量。</translation>
    </message>
    <message>
        <source>Mean depth of the panel below the ground, &gt; 0.</source>
        <translation>工作面的平均埋深，&gt; 0。</translation>
    </message>
    <message>
        <source>Mean loss (t/(km²·a))</source>
        <translation>平均流失模数（t/(km²·a)）</translation>
    </message>
    <message>
        <source>Mean temperature (°C)</source>
        <translation>平均气温（°C）</translation>
    </message>
    <message>
        <source>Memory of a run in MB (0: 1,024)</source>
        <translation>单次运行内存，MB（0 表示 1,024）</translation>
    </message>
    <message>
        <source>Methods and inputs</source>
        <translation>方法与输入</translation>
    </message>
    <message>
        <source>Mine damage grade</source>
        <translation>矿山损毁程度</translation>
    </message>
    <message>
        <source>Mine reclamation</source>
        <translation>矿山修复</translation>
    </message>
    <message>
        <source>Mine risk</source>
        <translation>矿山风险</translation>
    </message>
    <message>
        <source>Mine risk and warning</source>
        <translation>矿山风险与预警</translation>
    </message>
    <message>
        <source>Mined panels</source>
        <translation>采空工作面</translation>
    </message>
    <message>
        <source>Mined thickness</source>
        <translation>采厚</translation>
    </message>
    <message>
        <source>Mined units</source>
        <translation>矿山单元</translation>
    </message>
    <message>
        <source>Mines</source>
        <translation>矿山</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>Minimum cumulative resistance: the least sum of resistance × distance from each cell to a source, over eight neighbours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mining depth</source>
        <translation>采深</translation>
    </message>
    <message>
        <source>Mining panels</source>
        <translation>采煤工作面</translation>
    </message>
    <message>
        <source>Mining subsidence</source>
        <translation>开采沉陷预计</translation>
    </message>
    <message>
        <source>Missing Python packages: {names}. Install them in QGIS's own Python with 'python3 -m pip install --user --no-deps {names}', or offline with '--no-index --find-links FOLDER_OF_WHEELS' added.</source>
        <translation>缺少 Python 软件包：{names}。请在 QGIS 自带的 Python 中执行 'python3 -m pip install --user --no-deps {names}'；离线时加上 '--no-index --find-links 轮子文件夹'。</translation>
    </message>
    <message>
        <source>Missing because</source>
        <translation>缺失原因</translation>
    </message>
    <message>
        <source>Missing packages of QGIS's distribution: {names}. Install them with the package manager or the installer that QGIS came from (Debian: apt-get install {debian}; Windows: the OSGeo4W setup), not with pip.</source>
        <translation>缺少 QGIS 发行版软件包：{names}。请用安装 QGIS 时的软件包管理器或安装程序安装（Debian：apt-get install {debian}；Windows：OSGeo4W 安装程序），不要用 pip。</translation>
    </message>
    <message>
        <source>Missing topsoil (m³)</source>
        <translation>表土缺口（立方米）</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>众数</translation>
    </message>
    <message>
        <source>Money that is not spent may be spent later.</source>
        <translation>当年未用的资金可在以后使用。</translation>
    </message>
    <message>
        <source>Municipal</source>
        <translation>市级</translation>
    </message>
    <message>
        <source>NDVI</source>
        <translation>NDVI</translation>
    </message>
    <message>
        <source>NDVI and ALBEDO: {cells} cells remain within mask and drylands, and both layers must vary among them. Check MASK and ARIDITY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NDVI by year</source>
        <translation>逐年 NDVI</translation>
    </message>
    <message>
        <source>NDVI has no valid cell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NDVI needs REFERENCE, areas with whose NDVI the plots are compared.</source>
        <translation>NDVI 需要 REFERENCE，即与地块 NDVI 相比较的参照区。</translation>
    </message>
    <message>
        <source>NDVI trend (1/a)</source>
        <translation>NDVI 趋势（1/a）</translation>
    </message>
    <message>
        <source>NDVI: found {years} years and {rain} of RAIN; at least 6 are needed, and as many of RAIN where given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NDVI: the percentiles {low} and {high} are both {found}. Give BARE_NDVI and FULL_NDVI.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NDVI: {plots} years of the plots, but {reference} of the reference. Give REFERENCE.</source>
        <translation>NDVI：地块有 {plots} 年，参照有 {reference} 年。请给出 REFERENCE。</translation>
    </message>
    <message>
        <source>NEED needs STRIP, the field with the topsoil that a site yields.</source>
        <translation>NEED 需要 STRIP，即场地可供表土量的字段。</translation>
    </message>
    <message>
        <source>NODES has fewer than two nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of layers and fields</source>
        <translation>图层与字段命名</translation>
    </message>
    <message>
        <source>Natural breaks: {found} distinct values cannot form {classes} classes. Ask for fewer classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nature reserves</source>
        <translation>自然保护地</translation>
    </message>
    <message>
        <source>Nearest</source>
        <translation>最近邻</translation>
    </message>
    <message>
        <source>Nearest k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Night lights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Dask scheduler answers at {address}: {reason}. Start it, or clear the setting (LAND_RESTORATION_SCHEDULER, or the Processing options).</source>
        <translation>{address} 处没有 Dask 调度器应答：{reason}。请启动它，或清除设置（LAND_RESTORATION_SCHEDULER 或处理选项）。</translation>
    </message>
    <message>
        <source>No cell of habitat has a QUALITY of {min_quality} or more (MIN_QUALITY). Lower MIN_QUALITY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No patch of habitat has {min_area} ha or more (MIN_AREA); the largest has {largest} ha. Lower MIN_AREA, or raise MERGE_DISTANCE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No plan was found for {objective} over {units} units in {seconds} s. Raise TIME_LIMIT or lower the targets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No schedule meets all demands. These clash: {clash}. Relax at least one of them.</source>
        <translation>没有安排能满足全部要求。相互冲突的是：{clash}。请至少放宽其中之一。</translation>
    </message>
    <message>
        <source>No schedule was found in {seconds} s, and none excluded. Raise TIME_LIMIT, or relax the demands.</source>
        <translation>{seconds} 秒内没有找到可行安排，也未能排除。请增大 TIME_LIMIT，或放宽要求。</translation>
    </message>
    <message>
        <source>Nodes with a current and a ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Northeastern hills and plains</source>
        <translation>东北山丘平原区</translation>
    </message>
    <message>
        <source>Northern grasslands</source>
        <translation>北方草原区</translation>
    </message>
    <message>
        <source>Northwestern drylands</source>
        <translation>西北干旱区</translation>
    </message>
    <message>
        <source>Not verified against its source: {row}.</source>
        <translation>未与原文核实：{row}。</translation>
    </message>
    <message>
        <source>Number of nearest sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of paths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OPEN_LAND and STAGE_MINIMUM need AREA, the field with the area in ha.</source>
        <translation>OPEN_LAND 和 STAGE_MINIMUM 需要 AREA，即面积（公顷）字段。</translation>
    </message>
    <message>
        <source>Of everything that is random; the same seed gives the same county.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the soil, for all cells, &gt; 0.</source>
        <translation>土体参数，用于所有像元，&gt; 0。</translation>
    </message>
    <message>
        <source>Of the soil, for all cells.</source>
        <translation>土体参数，用于所有像元。</translation>
    </message>
    <message>
        <source>Off: it is resistance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: rasters on another grid are refused. On: they are warped to the grid with the smallest cells, classes by nearest or mode, measures by bilinear or average; the log says how.</source>
        <translation>关闭：格网不一致的栅格被拒绝。开启：对齐到像元最小的格网，类别用最近邻或众数，量值用双线性或平均；日志说明做法。</translation>
    </message>
    <message>
        <source>Off: such a link is left out; the links to that source stand for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On: all pairs but those listed count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One A3 page a map, as PDF.</source>
        <translation>每图一页 A3 的 PDF。</translation>
    </message>
    <message>
        <source>One HTML file that needs nothing else.</source>
        <translation>单个 HTML 文件，无需其他文件。</translation>
    </message>
    <message>
        <source>One band each, named after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One band each; 0 at the first node of a pair.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One layer for each kind, such as settlements, farmland, waters; a unit is exposed to what it touches.</source>
        <translation>每类一个图层，如居民点、耕地、水体；单元与之相交即为暴露。</translation>
    </message>
    <message>
        <source>One number for every year, or one per year, separated by commas.</source>
        <translation>各年相同的一个数，或每年一个数，用逗号分隔。</translation>
    </message>
    <message>
        <source>One raster a year up to now, for the early warning; needs the reference.</source>
        <translation>每年一个栅格，到现在为止，用于预警；需要参照区。</translation>
    </message>
    <message>
        <source>One raster for each kind, such as population; a unit is exposed where one is above 0.</source>
        <translation>每类一个栅格，如人口；大于 0 处即为暴露。</translation>
    </message>
    <message>
        <source>One sheet a table.</source>
        <translation>每表一个工作表。</translation>
    </message>
    <message>
        <source>One to all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open-land cap</source>
        <translation>裸露土地上限</translation>
    </message>
    <message>
        <source>Organic matter</source>
        <translation>有机质</translation>
    </message>
    <message>
        <source>Original use</source>
        <translation>原用途</translation>
    </message>
    <message>
        <source>Overburden</source>
        <translation>覆岩类型</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Own table</source>
        <translation>自定义表</translation>
    </message>
    <message>
        <source>PANELS, panel {record}: the inflection offset of {offset} m on each side leaves nothing of it. Check OFFSET (a share of the depth), DEPTH and the units of the layer.</source>
        <translation>PANELS，工作面 {record}：每边 {offset} 米的拐点偏移使其没有剩余。请检查 OFFSET（与采深之比）、DEPTH 和图层的单位。</translation>
    </message>
    <message>
        <source>PANELS: no panel is left to compute. Check the layer and UNTIL.</source>
        <translation>PANELS：没有可计算的工作面。请检查图层和 UNTIL。</translation>
    </message>
    <message>
        <source>PANELS: {name} is not known for panel {record}: give a number, a field without NULL, or the overburden.</source>
        <translation>PANELS：工作面 {record} 的 {name} 未知：请给出数值、无 NULL 的字段，或覆岩类型。</translation>
    </message>
    <message>
        <source>PATHS, feature {row}: node {node} is not in NODES; check the fields FROM, TO and NODE_ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PONDING needs WATER_DEPTH, the depth of the water table.</source>
        <translation>PONDING 需要 WATER_DEPTH，即地下水埋深。</translation>
    </message>
    <message>
        <source>PRECIPITATION: found {found} rasters, allowed are 12, or 12 for each year, in the order of the months.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PREDECESSORS: column {column} is missing, found are {found}.</source>
        <translation>PREDECESSORS：缺少列 {column}，现有 {found}。</translation>
    </message>
    <message>
        <source>PREDECESSORS: row {row} has an empty cell. Name both sites.</source>
        <translation>PREDECESSORS：第 {row} 行有空单元格。请写明两个场地。</translation>
    </message>
    <message>
        <source>PREDECESSORS: row {row} names site {site}, which the field ID of UNITS does not hold.</source>
        <translation>PREDECESSORS：第 {row} 行的场地 {site} 不在 UNITS 的 ID 字段中。</translation>
    </message>
    <message>
        <source>PREDECESSORS: the sites {sites} wait for each other in a circle. Remove one of these rows.</source>
        <translation>PREDECESSORS：场地 {sites} 循环等待。请删去其中一行。</translation>
    </message>
    <message>
        <source>PROFILES: column {column} is missing, found are {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PROFILES: the table has no rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package</source>
        <translation>成果包</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairwise: 1 A from each node to each other. One to all: from each node, all others grounded. All to one: from all others to each node. Advanced: currents and grounds from rasters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panels mined later are left out; needs their year.</source>
        <translation>此后开采的工作面不计；需要其年份。</translation>
    </message>
    <message>
        <source>Panels on the map, in a projected system in metres unless a terrain is given; those of several seams add up.</source>
        <translation>地图上的工作面，未给地形时须为以米为单位的投影坐标系；多煤层叠加。</translation>
    </message>
    <message>
        <source>Panels with the heights of the caved and the fractured zone and the rock above (m); needs the overburden.</source>
        <translation>工作面，含垮落带和导水裂隙带高度及其上岩层厚度（米）；需要覆岩类型。</translation>
    </message>
    <message>
        <source>Patches or points to be linked, from ecologicalsources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patches or points, or a raster of ids. A node of several cells is one node only for its own pair, which costs a solve for each pair; give the patches as regions too, and all pairs come from one solve per node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patches or points, or a raster of their ids (0 and NoData are no source).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paths may run through a third source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per cubic metre and kilometre.</source>
        <translation>每立方米每公里。</translation>
    </message>
    <message>
        <source>Per year, for the dynamic cost of what remains; budgets and spending stay in prices of the first year.</source>
        <translation>每年，用于剩余部分的动态费用；预算和支出按首年价格。</translation>
    </message>
    <message>
        <source>Per year.</source>
        <translation>每年。</translation>
    </message>
    <message>
        <source>Permanent basic farmland</source>
        <translation>永久基本农田</translation>
    </message>
    <message>
        <source>Plain of the middle and lower Yangtze</source>
        <translation>长江中下游平原区</translation>
    </message>
    <message>
        <source>Plan and projects</source>
        <translation>规划与项目</translation>
    </message>
    <message>
        <source>Planned use</source>
        <translation>规划用途</translation>
    </message>
    <message>
        <source>Planning area</source>
        <translation>规划范围</translation>
    </message>
    <message>
        <source>Planning classification 2023</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planning grid</source>
        <translation>规划格网</translation>
    </message>
    <message>
        <source>Planning units by problem</source>
        <translation>按问题显示的规划单元</translation>
    </message>
    <message>
        <source>Plots and area (ha) by land use and result.</source>
        <translation>按地类和结果统计的地块数和面积（公顷）。</translation>
    </message>
    <message>
        <source>Plots by result</source>
        <translation>按结果统计地块</translation>
    </message>
    <message>
        <source>Plots that fail</source>
        <translation>不合格地块数</translation>
    </message>
    <message>
        <source>Plots to accept.</source>
        <translation>待验收的地块。</translation>
    </message>
    <message>
        <source>Plots with result (pass, replant, fail), reason, target (cover due), gap (negative: behind) and warning (1 none to 5).</source>
        <translation>地块，含 result（pass 合格、replant 补植、fail 不合格）、reason（理由）、target（应达覆盖度）、gap（差距，负为滞后）和 warning（1 无至 5）。</translation>
    </message>
    <message>
        <source>Points or polygons with contents.</source>
        <translation>含元素含量的点或面。</translation>
    </message>
    <message>
        <source>Pollution</source>
        <translation>污染等级</translation>
    </message>
    <message>
        <source>Pollution of the samples</source>
        <translation>样品污染评价</translation>
    </message>
    <message>
        <source>Predecessors</source>
        <translation>先后次序</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>数据准备</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>是否具备</translation>
    </message>
    <message>
        <source>Price rise</source>
        <translation>价格上涨率</translation>
    </message>
    <message>
        <source>Printed on every map when given.</source>
        <translation>给出时印在每幅图上。</translation>
    </message>
    <message>
        <source>Priority zoning</source>
        <translation>优先分区</translation>
    </message>
    <message>
        <source>Product of the land cover; its table gives the resistance of each class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation>工程文件</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Propagation angle</source>
        <translation>开采影响传播角</translation>
    </message>
    <message>
        <source>Proven gap</source>
        <translation>经证明的差距</translation>
    </message>
    <message>
        <source>Provincial</source>
        <translation>省级</translation>
    </message>
    <message>
        <source>Qinghai-Tibet plateau</source>
        <translation>青藏高原区</translation>
    </message>
    <message>
        <source>RECORDS: station {station} has no wind in period {period} of {count}. Leave the station out, complete its record, or choose months.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RECORDS: station {station} has no year with records of at least {share} % of its days. Leave the station out or complete its record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RECORDS: station {station} has two records of {date}. Give daily sums, one record per day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RECORDS: station {station} is not among the stations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RESISTANCE has cells of {width} × {height} m; square ones are needed. Resample it, for instance with restoration:alignraster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RESPONSE: all {count} values that factor {factor} meets are equal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RUSLE</source>
        <translation>RUSLE（修正通用土壤流失方程）</translation>
    </message>
    <message>
        <source>RUSLE: R·K·LS·C·P. CSLE: R·K·LS·B·E·T. Factors of the other equation are left out.</source>
        <translation>RUSLE：R·K·LS·C·P。CSLE：R·K·LS·B·E·T。不属于所选方程的因子不参与计算。</translation>
    </message>
    <message>
        <source>Railways</source>
        <translation>铁路</translation>
    </message>
    <message>
        <source>Rainfall erosivity R</source>
        <translation>降雨侵蚀力 R</translation>
    </message>
    <message>
        <source>Raster</source>
        <translation>栅格</translation>
    </message>
    <message>
        <source>Raster of one band to be aligned, in any reference system.</source>
        <translation>待对齐的单波段栅格，坐标系不限。</translation>
    </message>
    <message>
        <source>Raster whose grid is taken: projected, in metres. Its values do not matter.</source>
        <translation>提供格网的栅格：投影坐标，单位米；其值无关紧要。</translation>
    </message>
    <message>
        <source>Rasters and vectors of the plan, in the order of the report.</source>
        <translation>规划的栅格与矢量，按报告中的顺序。</translation>
    </message>
    <message>
        <source>Reclaimed plots</source>
        <translation>复垦地块</translation>
    </message>
    <message>
        <source>Reclamation acceptance</source>
        <translation>复垦验收监测</translation>
    </message>
    <message>
        <source>Reclamation staging</source>
        <translation>复垦分期</translation>
    </message>
    <message>
        <source>Reclamation suitability</source>
        <translation>复垦适宜性</translation>
    </message>
    <message>
        <source>Reference areas</source>
        <translation>参照区</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>防治区</translation>
    </message>
    <message>
        <source>Region of TD/T 1036 whose soil limits hold; the shipped table holds those of the Loess plateau.</source>
        <translation>采用其土壤限值的 TD/T 1036 区；随附的表只有黄土高原区的数值。</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions with a tolerable soil loss of their own; elsewhere TOLERANCE holds.</source>
        <translation>有各自容许土壤流失量的类型区；其余处用 TOLERANCE。</translation>
    </message>
    <message>
        <source>Release year</source>
        <translation>释放年份</translation>
    </message>
    <message>
        <source>Released area that may lie open at the end of any year.</source>
        <translation>任一年年末允许裸露的已释放面积。</translation>
    </message>
    <message>
        <source>Remains, dynamic</source>
        <translation>剩余动态费用</translation>
    </message>
    <message>
        <source>Remains, present value</source>
        <translation>剩余费用现值</translation>
    </message>
    <message>
        <source>Remains, static</source>
        <translation>剩余静态费用</translation>
    </message>
    <message>
        <source>Remove both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Reporting</source>
        <translation>成果输出</translation>
    </message>
    <message>
        <source>Resampling</source>
        <translation>重采样</translation>
    </message>
    <message>
        <source>Reservoirs</source>
        <translation>水库</translation>
    </message>
    <message>
        <source>Residual subsidence</source>
        <translation>残余下沉</translation>
    </message>
    <message>
        <source>Resistance</source>
        <translation>阻力</translation>
    </message>
    <message>
        <source>Resistance at habitat quality 0, and of barriers without a field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resistance of a barrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resistance surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resistance × metres beyond the least-cost path; 0 on a path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resistance × metres, 0 on a source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resisting over driving stress; 10 and more is 10.</source>
        <translation>抗滑力与下滑力之比；大于 10 记为 10。</translation>
    </message>
    <message>
        <source>Restoration plan report</source>
        <translation>修复规划报告</translation>
    </message>
    <message>
        <source>Risk reduction per year</source>
        <translation>年风险降低</translation>
    </message>
    <message>
        <source>Roads</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>Roads, fences and the like; every cell they touch is raised to their value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows and columns</source>
        <translation>行列数</translation>
    </message>
    <message>
        <source>SAMPLES. ELEMENTS: field {field} names no element of the table of screening values, which holds {known}. Rename the field so that it begins with the symbol.</source>
        <translation>SAMPLES。ELEMENTS：字段 {field} 的名称不是筛选值表中的元素，表中有 {known}。请将字段名改为以元素符号开头。</translation>
    </message>
    <message>
        <source>SCENARIOS: at least one raster is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SCHEME: the four indicators need COVER, SLOPE and SOIL_DEPTH besides EXPOSURE; {name} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SOIL: the codes {codes} are not in PROFILES. Add them to the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SOURCES has {found} cells where RESISTANCE has {allowed}; align it to that grid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SOURCES has {found} focal nodes within the grid, at least two are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SOURCES has {found} sources on cells with a resistance, at least two are needed; check extent, CRS and the id field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SOURCES holds no source within the grid of RESISTANCE; check extent and CRS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SOURCES is needed in this mode: the focal nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SOURCES lies on cells without resistance only; give RESISTANCE a value there, or move the sources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STACK: found {found} rasters; at least 3 are needed, one for each year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STACK: the {count} rasters must follow each other in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STATIONS: two gauges with values lie at {place}. Leave one out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample county</source>
        <translation>示例县</translation>
    </message>
    <message>
        <source>Samples above a control value</source>
        <translation>超过管制值的样品数</translation>
    </message>
    <message>
        <source>Samples by class</source>
        <translation>按等级统计样品</translation>
    </message>
    <message>
        <source>Samples by class and worst element.</source>
        <translation>按等级和最重元素统计的样品数。</translation>
    </message>
    <message>
        <source>Samples with single, worst, nemerow, class (1 to 3), nem_class (1 to 5), mpa, napp (kg/t) and paf.</source>
        <translation>样品，含 single（单项指数）、worst（最重元素）、nemerow（内梅罗指数）、class（1 至 3）、nem_class（1 至 5）、mpa、napp（千克/吨）和 paf。</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>饱和度</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>安排表</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semi-arid</source>
        <translation>半干旱</translation>
    </message>
    <message>
        <source>Semi-humid</source>
        <translation>半湿润</translation>
    </message>
    <message>
        <source>Set of maps and tables</source>
        <translation>附图附表体系</translation>
    </message>
    <message>
        <source>Severely damaged area (ha)</source>
        <translation>重度损毁面积（公顷）</translation>
    </message>
    <message>
        <source>Share lost in stripping and storing.</source>
        <translation>剥离和存放中损失的比例。</translation>
    </message>
    <message>
        <source>Share of the depth by which the panel is shrunk on all sides.</source>
        <translation>工作面各边内缩量与采深之比。</translation>
    </message>
    <message>
        <source>Share of the value at which the search may stop.</source>
        <translation>可停止搜索的效益差距比例。</translation>
    </message>
    <message>
        <source>Shoreline</source>
        <translation>岸线</translation>
    </message>
    <message>
        <source>Side of a cell; the county grows with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>场地</translation>
    </message>
    <message>
        <source>Sites below a target</source>
        <translation>未达标的场地数</translation>
    </message>
    <message>
        <source>Sites by year</source>
        <translation>逐年场地安排</translation>
    </message>
    <message>
        <source>Sites by year, and spending.</source>
        <translation>逐年场地安排和支出。</translation>
    </message>
    <message>
        <source>Sites to accept.</source>
        <translation>待验收的场地。</translation>
    </message>
    <message>
        <source>Sites to reclaim. Several features with one identifier are alternative techniques.</source>
        <translation>待复垦的场地。同一编号的多个要素为该场地可选的技术。</translation>
    </message>
    <message>
        <source>Sites with control_p, ratio, waste_p, topsoil_p, restore_p, cover_p (%), their targets t_…, pass and failing.</source>
        <translation>场地，含 control_p、ratio、waste_p、topsoil_p、restore_p、cover_p（%），目标值 t_…，pass（达标）和 failing（不达标项）。</translation>
    </message>
    <message>
        <source>Sites with year and stage (0: left out), cost and value.</source>
        <translation>场地，含年份、阶段（0 为未安排）、费用和效益。</translation>
    </message>
    <message>
        <source>Six classes, 1 slight to 6 extreme.</source>
        <translation>六级，1 微度至 6 剧烈。</translation>
    </message>
    <message>
        <source>Six soil-conservation indicators</source>
        <translation>水土流失防治六项指标</translation>
    </message>
    <message>
        <source>Size of the square grid on which the county lies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slope</source>
        <translation>坡度</translation>
    </message>
    <message>
        <source>Slope (°)</source>
        <translation>坡度（°）</translation>
    </message>
    <message>
        <source>Slope length and steepness, from slopelength.</source>
        <translation>坡长坡度因子，由 slopelength 得到。</translation>
    </message>
    <message>
        <source>Slope stability</source>
        <translation>边坡稳定性</translation>
    </message>
    <message>
        <source>Slope stability classes</source>
        <translation>边坡稳定性分级</translation>
    </message>
    <message>
        <source>Soil balance</source>
        <translation>表土平衡</translation>
    </message>
    <message>
        <source>Soil balance and haulage</source>
        <translation>表土平衡与调运</translation>
    </message>
    <message>
        <source>Soil by year</source>
        <translation>逐年表土</translation>
    </message>
    <message>
        <source>Soil depth</source>
        <translation>有效土层厚度</translation>
    </message>
    <message>
        <source>Soil erodibility K</source>
        <translation>土壤可蚀性 K</translation>
    </message>
    <message>
        <source>Soil erodibility, from soilerodibility. Values above 0.1317 are in US units and are refused.</source>
        <translation>土壤可蚀性，由 soilerodibility 得到。大于 0.1317 的值属美制单位，将被拒绝。</translation>
    </message>
    <message>
        <source>Soil loss</source>
        <translation>土壤流失量</translation>
    </message>
    <message>
        <source>Soil loss (RUSLE, CSLE)</source>
        <translation>土壤流失（RUSLE、CSLE）</translation>
    </message>
    <message>
        <source>Soil loss after treatment</source>
        <translation>治理后土壤流失量</translation>
    </message>
    <message>
        <source>Soil loss by water, classes</source>
        <translation>水力侵蚀强度分级</translation>
    </message>
    <message>
        <source>Soil loss by wind, classes</source>
        <translation>风力侵蚀强度分级</translation>
    </message>
    <message>
        <source>Soil pollution index</source>
        <translation>土壤污染指数</translation>
    </message>
    <message>
        <source>Soil retention</source>
        <translation>土壤保持量</translation>
    </message>
    <message>
        <source>Soil samples</source>
        <translation>土壤样品</translation>
    </message>
    <message>
        <source>Soils</source>
        <translation>土壤</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Source of least cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>源地</translation>
    </message>
    <message>
        <source>Sources farther apart are not linked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources whose zones of least cost touch; neighbours in the Delaunay triangulation of their centres; the nearest by cost; the spanning tree of least cost; or every pair.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources without a cell that has a resistance, left out: {ids}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Southeastern coastal mountains and hills</source>
        <translation>东南沿海山地丘陵区</translation>
    </message>
    <message>
        <source>Southwestern mountains and hills</source>
        <translation>西南山地丘陵区</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>三类空间</translation>
    </message>
    <message>
        <source>Spanning tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>支出表</translation>
    </message>
    <message>
        <source>Spending by year</source>
        <translation>逐年支出</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Stage of the mine</source>
        <translation>矿山阶段</translation>
    </message>
    <message>
        <source>Staged sites</source>
        <translation>分期结果</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>分期</translation>
    </message>
    <message>
        <source>Standing water</source>
        <translation>积水</translation>
    </message>
    <message>
        <source>Static cost is in prices of the first year, dynamic cost in those of the year due, present cost discounted to the end of each year. An estimate for planning, not the fund that the law asks for.</source>
        <translation>静态费用按首年价格，动态费用按应支出年份的价格，现值折算到各年年末。为规划估算，不是法定的基金。</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>河流</translation>
    </message>
    <message>
        <source>Strengths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stripped, needed, used, in stock at the year's end, missing (m³), and cost of the hauls.</source>
        <translation>逐年剥离量、需求量、使用量、年末存量、缺口（立方米）和调运费用。</translation>
    </message>
    <message>
        <source>Styled QGIS project with relative paths.</source>
        <translation>带样式、相对路径的 QGIS 工程。</translation>
    </message>
    <message>
        <source>Subsidence</source>
        <translation>下沉</translation>
    </message>
    <message>
        <source>Subsidence (mm)</source>
        <translation>下沉（mm）</translation>
    </message>
    <message>
        <source>Subsidence at which contours are drawn, separated by commas.</source>
        <translation>绘制等值线的下沉值，用逗号分隔。</translation>
    </message>
    <message>
        <source>Subsidence contours</source>
        <translation>下沉等值线</translation>
    </message>
    <message>
        <source>Subsidence factor q</source>
        <translation>下沉系数 q</translation>
    </message>
    <message>
        <source>Suitability</source>
        <translation>适宜性</translation>
    </message>
    <message>
        <source>Suitability of each unit for cropland, forest, grass, water and construction by its limiting conditions, the direction that the plan or the former use sets, and the factor that limits it.</source>
        <translation>按极限条件评定各单元作为耕地、林地、草地、水域和建设用地的适宜性，由规划或原用途确定的方向，以及限制因子。</translation>
    </message>
    <message>
        <source>Sum over the pairs or nodes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Support practice factor P</source>
        <translation>水土保持措施因子 P</translation>
    </message>
    <message>
        <source>Surface material</source>
        <translation>地表物质</translation>
    </message>
    <message>
        <source>Survival of plants</source>
        <translation>成活率（保存率）</translation>
    </message>
    <message>
        <source>Survival, canopy, soil and cover of reclaimed plots against the standards and the curve towards a reference; pass, replant or fail with the reason, and early warning from NDVI where a plot falls behind.</source>
        <translation>将复垦地块的成活率、郁闭度、土壤和覆盖度与标准及趋向参照的恢复曲线比较；给出合格、补植或不合格及理由，并由 NDVI 对滞后地块预警。</translation>
    </message>
    <message>
        <source>TIMES: found {found}; {count} rising years or dates are needed, one for each raster of STACK.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TIMES: {first} and {second} fall on one step of PERIOD = {period} a year. Give the number of rasters a year as PERIOD, or one raster a step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TIMES: {found} is neither a year nor a date such as 2001-07 or 2001-07-15.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation>附表</translation>
    </message>
    <message>
        <source>Table usle_cover: land cover {code} has other classes of cover than the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table with the columns unit and after: the unit is done in a later year than the other.</source>
        <translation>表，含列 unit 和 after：unit 晚于 after 的年份施工。</translation>
    </message>
    <message>
        <source>Table {table} cannot be read: {reason}.</source>
        <translation>无法读取表 {table}：{reason}。</translation>
    </message>
    <message>
        <source>Table {table} is empty.</source>
        <translation>表 {table} 为空。</translation>
    </message>
    <message>
        <source>Table {table} is neither UTF-8 nor GB 18030 text.</source>
        <translation>表 {table} 既非 UTF-8 也非 GB 18030 文本。</translation>
    </message>
    <message>
        <source>Table {table} is not a text file.</source>
        <translation>表 {table} 不是文本文件。</translation>
    </message>
    <message>
        <source>Table {table}, row {row}, column {column}: found {found}, allowed is {allowed}.</source>
        <translation>表 {table} 第 {row} 行 {column} 列：为 {found}，允许 {allowed}。</translation>
    </message>
    <message>
        <source>Table {table}: column {column} is missing, found are {found}.</source>
        <translation>表 {table}：缺少列 {column}，现有 {found}。</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Tables of the plan (layers without geometry, or CSV files).</source>
        <translation>规划的表格（无几何图层或 CSV 文件）。</translation>
    </message>
    <message>
        <source>Tangent of the main influence angle</source>
        <translation>主要影响角正切</translation>
    </message>
    <message>
        <source>Targets that cannot be met even with every unit that is not locked out: {targets}. Lower them or unlock units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terrain</source>
        <translation>地形</translation>
    </message>
    <message>
        <source>Terrain and basins</source>
        <translation>地形与流域</translation>
    </message>
    <message>
        <source>The Dask scheduler at {address} has no workers. Start some.</source>
        <translation>{address} 处的 Dask 调度器没有工作进程，请启动。</translation>
    </message>
    <message>
        <source>The advanced mode needs CURRENTS and GROUNDS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best schedule by then is taken, with its gap.</source>
        <translation>届时取已得的最好安排，并给出其差距。</translation>
    </message>
    <message>
        <source>The class table has no row with {where}.</source>
        <translation>分级表中没有满足 {where} 的行。</translation>
    </message>
    <message>
        <source>The environment variable {name} is {found}; a whole number from {minimum} on is needed.</source>
        <translation>环境变量 {name} 为 {found}；需要不小于 {minimum} 的整数。</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist. Create it, or choose another output.</source>
        <translation>文件夹 {folder} 不存在。请创建，或另选输出。</translation>
    </message>
    <message>
        <source>The folder {folder} is read-only. Choose another output.</source>
        <translation>文件夹 {folder} 只读。请另选输出。</translation>
    </message>
    <message>
        <source>The input is conductance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The locked-in units cost {cost}, the budget is {budget}. Raise the budget or unlock units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The memory does not suffice. Use larger cells, a smaller extent, or more memory.</source>
        <translation>内存不足。请用更大的像元、更小的范围，或增加内存。</translation>
    </message>
    <message>
        <source>The method does not apply here: albedo must fall where NDVI rises, but the slope is {slope}. Mask water, snow, cloud and built-up land, and use a scene of the growing season.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parameters by overburden are middles of ranges that nobody has verified; measured ones are better.</source>
        <translation>按覆岩类型的参数是未经核实的取值范围的中值；实测参数更好。</translation>
    </message>
    <message>
        <source>The paths as a table, best rank first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The raster on the planning grid, in its own unit.</source>
        <translation>规划格网上的栅格，单位不变。</translation>
    </message>
    <message>
        <source>The schedule with the largest discounted benefit within yearly budgets, precedence, release years, topsoil, open land and stage minimums: exact, with a proven gap. Demands that clash are named.</source>
        <translation>在年度预算、先后次序、释放年份、表土存量、裸露土地上限和阶段最低任务之内，折现效益最大的分期安排：精确求解，并给出经证明的差距。相互冲突的要求会被指明。</translation>
    </message>
    <message>
        <source>The solver HiGHS failed ({reason}). Look for NULL, infinite or very large numbers.</source>
        <translation>求解器 HiGHS 失败（{reason}）。请检查 NULL、无穷大或过大的数。</translation>
    </message>
    <message>
        <source>The table of erosion intensity needs at least two rows with the indicator '{indicator}' per region: the class below the tolerable loss, and one above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table of mine risk has no row with the indicator {indicator}.</source>
        <translation>矿山风险表中没有指标 {indicator} 的行。</translation>
    </message>
    <message>
        <source>The table of warning rules has no rule for: {case}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their codes are written to the paths that cross them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no parameter {name}; the parameters are {known}.</source>
        <translation>没有参数 {name}；参数有 {known}。</translation>
    </message>
    <message>
        <source>There is nothing to choose from: no record is left.</source>
        <translation>没有可供选择的对象：没有剩余的记录。</translation>
    </message>
    <message>
        <source>Thickness that is mined, &gt; 0.</source>
        <translation>开采厚度，&gt; 0。</translation>
    </message>
    <message>
        <source>Third national land survey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads (0: one a processor)</source>
        <translation>线程数（0：每处理器一个）</translation>
    </message>
    <message>
        <source>Tillage factor T</source>
        <translation>耕作措施因子 T</translation>
    </message>
    <message>
        <source>Tilt</source>
        <translation>倾斜</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>时间上限</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Title of the report; a general one when left out.</source>
        <translation>报告标题；缺省用通用标题。</translation>
    </message>
    <message>
        <source>Tolerable soil loss</source>
        <translation>容许土壤流失量</translation>
    </message>
    <message>
        <source>Tolerable soil loss of a region</source>
        <translation>类型区容许土壤流失量</translation>
    </message>
    <message>
        <source>Topographic factor LS</source>
        <translation>地形因子 LS</translation>
    </message>
    <message>
        <source>Topsoil that a site needs</source>
        <translation>场地所需表土</translation>
    </message>
    <message>
        <source>Topsoil that a site yields</source>
        <translation>场地可供表土</translation>
    </message>
    <message>
        <source>Topsoil that can be stripped</source>
        <translation>可剥离表土量</translation>
    </message>
    <message>
        <source>Topsoil that is kept</source>
        <translation>实际保护的表土量</translation>
    </message>
    <message>
        <source>Topsoil that is stripped, needed and in stock through the years, and the hauls of least cost, exactly, as lines.</source>
        <translation>逐年的表土剥离量、需求量和存量，以及费用最小的精确调运方案，以线表示。</translation>
    </message>
    <message>
        <source>Total loss (t/a)</source>
        <translation>总流失量（t/a）</translation>
    </message>
    <message>
        <source>Total sulphur</source>
        <translation>全硫</translation>
    </message>
    <message>
        <source>Treated area</source>
        <translation>治理达标面积</translation>
    </message>
    <message>
        <source>UNITS. GRADE: record {record} holds {found}, allowed is 0 to 3, from minedamage.</source>
        <translation>UNITS。GRADE：记录 {record} 为 {found}，允许 0 至 3，来自 minedamage。</translation>
    </message>
    <message>
        <source>UNITS. ID: field {field} of record {record} is empty. Name every site.</source>
        <translation>UNITS。ID：记录 {record} 的字段 {field} 为空。请为每个场地命名。</translation>
    </message>
    <message>
        <source>UNITS. {name}: site {site} has several rows (techniques) that hold {one} and {other}. It belongs to the site and must be the same in all of them.</source>
        <translation>UNITS。{name}：场地 {site} 有多行（技术），其值 {one} 与 {other} 不一致。该值属于场地，各行须相同。</translation>
    </message>
    <message>
        <source>UNITS: choose at least one of SLOPE, SOIL_DEPTH, MATERIAL, POLLUTION, FLOODING.</source>
        <translation>UNITS：请至少选择 SLOPE、SOIL_DEPTH、MATERIAL、POLLUTION、FLOODING 之一。</translation>
    </message>
    <message>
        <source>UNITS: the layer has no features to schedule.</source>
        <translation>UNITS：图层没有可安排的要素。</translation>
    </message>
    <message>
        <source>UNTIL needs YEAR_FIELD, the field with the year in which a panel is mined.</source>
        <translation>UNTIL 需要 YEAR_FIELD，即工作面开采年份的字段。</translation>
    </message>
    <message>
        <source>UNTIL: no panel is mined by {year}; the first one is in {first}.</source>
        <translation>UNTIL：到 {year} 年没有开采的工作面；最早的在 {first} 年。</translation>
    </message>
    <message>
        <source>Undisturbed land; its fields with the names of the plots' cover and land use are taken where it has them.</source>
        <translation>未受扰动的土地；若有与地块覆盖度、地类同名的字段则采用。</translation>
    </message>
    <message>
        <source>Unit weight</source>
        <translation>重度</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>Units and area (ha) by direction and limiting factor.</source>
        <translation>按方向和限制因子统计的单元数和面积（公顷）。</translation>
    </message>
    <message>
        <source>Units and area (ha) by kind of damage and grade.</source>
        <translation>按损毁类型和程度统计的单元数和面积（公顷）。</translation>
    </message>
    <message>
        <source>Units and area (ha) by warning level.</source>
        <translation>按预警等级统计的单元数和面积（公顷）。</translation>
    </message>
    <message>
        <source>Units by warning</source>
        <translation>按预警等级统计</translation>
    </message>
    <message>
        <source>Units that yield or need topsoil, in a projected system in metres; hauls go from centre to centre.</source>
        <translation>可供或需要表土的单元，须为以米为单位的投影坐标系；从中心运到中心。</translation>
    </message>
    <message>
        <source>Units to grade.</source>
        <translation>待分级的单元。</translation>
    </message>
    <message>
        <source>Units to judge.</source>
        <translation>待评判的单元。</translation>
    </message>
    <message>
        <source>Units to reclaim.</source>
        <translation>待复垦的单元。</translation>
    </message>
    <message>
        <source>Units whose planned use is not suitable</source>
        <translation>规划用途不适宜的单元数</translation>
    </message>
    <message>
        <source>Units with a red warning</source>
        <translation>红色预警单元数</translation>
    </message>
    <message>
        <source>Units with crop, forest, grass, water, build (1 best to 4 unsuitable, 0 unknown), direction, limiting and conform.</source>
        <translation>单元，含 crop、forest、grass、water、build（1 最适宜至 4 不适宜，0 未知）、direction（方向）、limiting（限制因子）和 conform（是否适宜）。</translation>
    </message>
    <message>
        <source>Units with grade, indicator, value, rule, control and control_zh.</source>
        <translation>单元，含 grade（程度）、indicator（指标）、value（值）、rule（规则）、control 和 control_zh（管控要求）。</translation>
    </message>
    <message>
        <source>Units with hazard, exposure, vulner (1 to 3), risk (their product), warning (1 none to 5 red) and why.</source>
        <translation>单元，含 hazard、exposure、vulner（各 1 至 3）、risk（三者之积）、warning（1 无至 5 红色）和 why（理由）。</translation>
    </message>
    <message>
        <source>Units with strip_m3, need_m3, balance_m3 and missing_m3.</source>
        <translation>单元，含 strip_m3（剥离）、need_m3（需求）、balance_m3（平衡）和 missing_m3（缺口）。</translation>
    </message>
    <message>
        <source>Until year</source>
        <translation>截至年份</translation>
    </message>
    <message>
        <source>Urban development boundary</source>
        <translation>城镇开发边界</translation>
    </message>
    <message>
        <source>Used in place of the number.</source>
        <translation>代替数值使用。</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>效益</translation>
    </message>
    <message>
        <source>Value of the largest size in each unit.</source>
        <translation>取各单元内绝对值最大的值。</translation>
    </message>
    <message>
        <source>Value of the schedule</source>
        <translation>安排的总效益</translation>
    </message>
    <message>
        <source>Value that no schedule exceeds</source>
        <translation>任何安排不超过的效益</translation>
    </message>
    <message>
        <source>Value {value}, no schedule exceeds {bound} (gap {gap}), {status}.</source>
        <translation>效益 {value}，任何安排不超过 {bound}（差距 {gap}），{status}。</translation>
    </message>
    <message>
        <source>Value {value}, proven gap {gap}, {done} of {all} sites.</source>
        <translation>效益 {value}，经证明的差距 {gap}，{all} 个场地中安排 {done} 个。</translation>
    </message>
    <message>
        <source>Vegetated area</source>
        <translation>林草植被面积</translation>
    </message>
    <message>
        <source>Vegetation cover</source>
        <translation>植被覆盖度</translation>
    </message>
    <message>
        <source>Vertical, for all cells, &gt; 0.</source>
        <translation>竖直深度，用于所有像元，&gt; 0。</translation>
    </message>
    <message>
        <source>Voltage of each pair or node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WEIGHT: all weights are 0. Choose a field with areas, or leave it empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WEIGHTS: found {found}; {count} weights are needed, none negative and one above 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warps a raster to the reference system, origin, cell size and extent of another, classes without inventing codes.</source>
        <translation>将栅格变换到另一栅格的坐标系、原点、像元大小和范围；类别不会产生新代码。</translation>
    </message>
    <message>
        <source>Waste</source>
        <translation>弃渣量</translation>
    </message>
    <message>
        <source>Waste that is held</source>
        <translation>实际拦挡的弃渣量</translation>
    </message>
    <message>
        <source>Water table</source>
        <translation>地下水位</translation>
    </message>
    <message>
        <source>What is exposed: rasters</source>
        <translation>承灾体：栅格</translation>
    </message>
    <message>
        <source>What is exposed: vectors</source>
        <translation>承灾体：矢量</translation>
    </message>
    <message>
        <source>What is removed where both meet; if all are kept, a direct ground gives way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where no terrain is given.</source>
        <translation>未给地形时采用。</translation>
    </message>
    <message>
        <source>Which sources are linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose list of maps and tables the checklist follows.</source>
        <translation>清单所依据的附图附表体系。</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>工作簿</translation>
    </message>
    <message>
        <source>Works in order of year.</source>
        <translation>按年份排列的工程。</translation>
    </message>
    <message>
        <source>Writes a small fictional county with every input that the other algorithms take, a styled project, and a record of what was planted where, so that each method can be tried and checked at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Year of mining</source>
        <translation>开采年份</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>年数</translation>
    </message>
    <message>
        <source>Years since reclamation</source>
        <translation>复垦年限</translation>
    </message>
    <message>
        <source>Yield</source>
        <translation>产量</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>any unit</source>
        <translation>任意单位</translation>
    </message>
    <message>
        <source>cells</source>
        <translation>像元</translation>
    </message>
    <message>
        <source>features with geometry</source>
        <translation>有几何的要素</translation>
    </message>
    <message>
        <source>from, to, resistance; −1 where unconnected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from_id, to_id, cost, length_m, cost_ratio (cost over length), gravity, rank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lines</source>
        <translation>线</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>no geometry</source>
        <translation>无几何</translation>
    </message>
    <message>
        <source>no layer from {algorithms}</source>
        <translation>缺少由 {algorithms} 得到的图层</translation>
    </message>
    <message>
        <source>not scheduled</source>
        <translation>未安排</translation>
    </message>
    <message>
        <source>pH of net acid generation</source>
        <translation>净产酸 pH</translation>
    </message>
    <message>
        <source>pH of the soil</source>
        <translation>土壤 pH</translation>
    </message>
    <message>
        <source>points</source>
        <translation>点</translation>
    </message>
    <message>
        <source>polygons</source>
        <translation>面</translation>
    </message>
    <message>
        <source>reclaimed in this year (colour of the stage)</source>
        <translation>当年复垦（颜色表示阶段）</translation>
    </message>
    <message>
        <source>released, waits</source>
        <translation>已释放，待安排</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>the cell size</source>
        <translation>像元大小</translation>
    </message>
    <message>
        <source>the extent</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>the origin</source>
        <translation>原点</translation>
    </message>
    <message>
        <source>the reference system</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <source>years</source>
        <translation>年</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{count} units are locked in and locked out at once, the first is number {first}. Keep one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} units have no {field}: what it needs is missing, or the table has no row.</source>
        <translation>{count} 个单元没有 {field}：缺少所需数据，或表中没有相应的行。</translation>
    </message>
    <message>
        <source>{layer}{name}: field {field} of record {record} holds {found}, allowed is {allowed}.</source>
        <translation>{layer}{name}：记录 {record} 的字段 {field} 为 {found}，允许值为 {allowed}。</translation>
    </message>
    <message>
        <source>{layer}{part} of record {record} is {found}, more than {whole}, which is {limit}.</source>
        <translation>{layer}记录 {record} 的 {part} 为 {found}，大于 {whole} 的 {limit}。</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}. Check or replace the file.</source>
        <translation>无法读取 {name}：{reason}。请检查或更换文件。</translation>
    </message>
    <message>
        <source>{name} cannot be transformed to the reference system needed: {reason}. Check its own.</source>
        <translation>无法将 {name} 变换到所需坐标系：{reason}。请检查其自身坐标系。</translation>
    </message>
    <message>
        <source>{name} does not overlap {reference}. Check the reference systems of both.</source>
        <translation>{name} 与 {reference} 不重叠。请检查两者的坐标系。</translation>
    </message>
    <message>
        <source>{name} has a rotated grid. Warp it to a north-up grid (restoration:alignraster) first.</source>
        <translation>{name} 的格网有旋转。请先变换为正北格网（restoration:alignraster）。</translation>
    </message>
    <message>
        <source>{name} has coordinates that its reference system does not allow, so it cannot be transformed. Assign the right system (native assignprojection) first.</source>
        <translation>{name} 的坐标超出其坐标系的允许范围，无法转换。请先指定正确的坐标系（native assignprojection）。</translation>
    </message>
    <message>
        <source>{name} has geographic coordinates (degrees); a projected grid in metres is needed. Warp it with restoration:alignraster or gdal:warpreproject.</source>
        <translation>{name} 为地理坐标（度）；需要以米为单位的投影格网。请用 restoration:alignraster 或 gdal:warpreproject 变换。</translation>
    </message>
    <message>
        <source>{name} has geographic coordinates (degrees); a projected system in metres is needed. Reproject it with native:reprojectlayer.</source>
        <translation>{name} 为地理坐标（度）；需要以米为单位的投影坐标系。请用 native:reprojectlayer 重投影。</translation>
    </message>
    <message>
        <source>{name} has no cells of its own. Export it to a GeoTIFF first.</source>
        <translation>{name} 没有自身像元。请先导出为 GeoTIFF。</translation>
    </message>
    <message>
        <source>{name} has no ellipsoid.</source>
        <translation>{name} 没有椭球体。</translation>
    </message>
    <message>
        <source>{name} has no features. Choose a layer with features, or remove its filter.</source>
        <translation>{name} 没有要素。请选择有要素的图层，或取消过滤。</translation>
    </message>
    <message>
        <source>{name} has no reference system. Assign one (native assignprojection) first.</source>
        <translation>{name} 没有坐标系。请先指定（native:assignprojection）。</translation>
    </message>
    <message>
        <source>{name} has no valid cell: every cell is NoData. Check the layer and its NoData value.</source>
        <translation>{name} 没有有效像元：全部为无数据。请检查图层及其无数据值。</translation>
    </message>
    <message>
        <source>{name} has no valid cell; its NoData may be declared wrongly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no value on a cell that conducts; check extent, NoData and the rule for conflicts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has {count} bands; a raster of one band is needed. Extract the band first.</source>
        <translation>{name} 有 {count} 个波段；需要单波段栅格。请先提取波段。</translation>
    </message>
    <message>
        <source>{name} holds {found}; {needed} are needed.</source>
        <translation>{name} 为 {found}；需要 {needed}。</translation>
    </message>
    <message>
        <source>{name} is aligned to the grid of {reference} by {method}.</source>
        <translation>{name} 以 {method} 方法对齐到 {reference} 的格网。</translation>
    </message>
    <message>
        <source>{name} is in {found}; {needed} is needed. Convert it, or choose another layer.</source>
        <translation>{name} 的单位为 {found}；需要 {needed}。请换算，或另选图层。</translation>
    </message>
    <message>
        <source>{name} is missing, which method {method} needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not on the grid of {reference}: {what} differs ({found}, needed is {needed}). Align it with restoration:alignraster, or set ALIGN.</source>
        <translation>{name} 不在 {reference} 的格网上：{what}不同（为 {found}，应为 {needed}）。请用 restoration:alignraster 对齐，或设置 ALIGN。</translation>
    </message>
    <message>
        <source>{name} needs the columns {columns}; found are {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} needs {needed}, which is not given. Give both, or neither.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: feature {row} has no identifier in field {field}. Fill it in, or choose another field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: found a grid of {found}, allowed is that of EROSIVITY, {allowed}. Align the rasters first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: found {found}, allowed is {allowed}.</source>
        <translation>{name}：为 {found}，允许 {allowed}。</translation>
    </message>
    <message>
        <source>{name}: no cell conducts; check its NoData, the mask and the corridors' cut-off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: the file {path} does not exist.</source>
        <translation>{name}：文件 {path} 不存在。</translation>
    </message>
    <message>
        <source>{name}: the layer {layer} cannot be loaded. Check that the file exists and is not damaged.</source>
        <translation>{name}：无法加载图层 {layer}。请检查文件是否存在且未损坏。</translation>
    </message>
    <message>
        <source>{name}: the layer {layer} has no field {field}; it has {known}.</source>
        <translation>{name}：图层 {layer} 没有字段 {field}；现有 {known}。</translation>
    </message>
    <message>
        <source>{name}: {count} features without geometry are left out.</source>
        <translation>{name}：略去 {count} 个无几何要素。</translation>
    </message>
    <message>
        <source>{name}: {count} invalid geometries were repaired.</source>
        <translation>{name}：修复 {count} 个无效几何。</translation>
    </message>
    <message>
        <source>{name}: {path} must end with .tif, since GeoTIFF is what is written.</source>
        <translation>{name}：{path} 须以 .tif 结尾，因为写出的是 GeoTIFF。</translation>
    </message>
    <message>
        <source>{parameter} is missing. It is needed.</source>
        <translation>缺少 {parameter}，此参数必需。</translation>
    </message>
    <message>
        <source>{parameter}: found {found}, allowed are {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: found {value}, allowed is {allowed}.</source>
        <translation>{parameter}：为 {value}，允许 {allowed}。</translation>
    </message>
    <message>
        <source>{parameter}: {value} cannot be used here.</source>
        <translation>{parameter}：{value} 不能用于此处。</translation>
    </message>
    <message>
        <source>{parameter}: {value} is no number.</source>
        <translation>{parameter}：{value} 不是数值。</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}. Close it elsewhere, or choose another name.</source>
        <translation>无法写入 {path}：{reason}。请在别处关闭它，或另取名称。</translation>
    </message>
    <message>
        <source>{path} is a folder. Choose another output.</source>
        <translation>{path} 是文件夹。请另选输出。</translation>
    </message>
    <message>
        <source>{path} is read-only. Choose another output.</source>
        <translation>{path} 只读。请另选输出。</translation>
    </message>
    <message>
        <source>{path}: no vector format ends with {ending}. Use .gpkg, .csv, .shp or .geojson.</source>
        <translation>{path}：没有以 {ending} 结尾的矢量格式。请用 .gpkg、.csv、.shp 或 .geojson。</translation>
    </message>
    <message>
        <source>{quantity}: field</source>
        <translation>{quantity}：字段</translation>
    </message>
    <message>
        <source>{quantity}: raster</source>
        <translation>{quantity}：栅格</translation>
    </message>
    <message>
        <source>{volume} m³ of topsoil are missing; the units say where.</source>
        <translation>缺表土 {volume} 立方米；各单元写明缺口所在。</translation>
    </message>
    <message>
        <source>{what} needs about {needed} MB of memory, allowed are {allowed} MB. Use larger cells or a smaller extent, or raise the memory in the Processing options.</source>
        <translation>{what} 约需内存 {needed} MB，允许 {allowed} MB。请用更大的像元或更小的范围，或在处理选项中提高内存。</translation>
    </message>
    <message>
        <source>{what} needs about {needed} MB of memory.</source>
        <translation>{what} 约需内存 {needed} MB。</translation>
    </message>
</context>
</TS>
